"""Open a case for something new."""

from __future__ import annotations

from amends.accounts.location import Location
from amends.cases.case import Case
from amends.cases.state import State
from amends.channels.incoming import Incoming
from amends.core.nouns import Reading
from amends.foundation.prepared import made, refer
from amends.journeys.arriving.scene import Scene
from amends.journeys.arriving.severity import severity


def new_case(
    scene: Scene, item: Incoming, place: Location | None, reading: Reading
) -> Case:
    """Make a case with owner and deadline, not yet stored and without a number."""
    written = item.written_at or scene.at
    case = made(
        Case,
        organisation_id=scene.organisation.pk,
        author=item.author[:200],
        thread=item.thread[:250],
        backfill=scene.backfill,
        received_at=scene.at,
        # Old matters stand in the inbox where they belong in time.
        active_at=min(written, scene.at) if scene.backfill else scene.at,
    )
    refer(case, channel=scene.channel, location=place)
    describe(case, item, reading)
    _settle(case, item)
    aspects = {mention.aspect for mention in reading.aspects}
    scene.desk.bring(case, scene.channel.platform_slug, aspects)
    return case


def describe(case: Case, item: Incoming, reading: Reading) -> None:
    """Repeat on the case what lists show of its first feedback."""
    case.subject = item.title[:200]
    case.excerpt = " ".join(item.text.split())[:240]
    case.language = reading.lang[:5]
    case.polarity = reading.polarity
    case.kind = reading.kind
    case.stars = item.stars
    case.severity = severity(reading, item.stars)
    case.urgent = [cue.id for cue in reading.urgent]


def _settle(case: Case, item: Incoming) -> None:
    if item.automatic:
        case.state = State.CLOSED
    elif item.details.get("reply"):
        # It was answered before it came to us.
        case.state = State.CLOSED
        case.answered_at = case.active_at
