"""Nobody is asked to edit or take down a review."""

from __future__ import annotations

import re
from collections.abc import Iterator

from amends.core.guard.matter import Matter, Objection
from amends.core.guard.passage import Span

_FURTHER = re.compile(r"\.\d")


class AsksToChange:
    """Nobody is asked to edit or take down a review."""

    id = "asks-to-change"
    source = "Trustpilot guidelines for businesses; Yelp content guidelines"
    checked_on = "2026-11-22"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield the asking words; graver where the platform forbids them."""
        level = "block" if "change" in matter.channel.forbids else "warn"
        for place in matter.reply.free(
            "asks-to-change.phrases", "asks-to-change.unless"
        ):
            if not _a_version(matter, place):
                yield Objection(place, level)


def _a_version(matter: Matter, place: Span) -> bool:
    """ "Update to 5.3.1" speaks of an app, not of stars."""
    return bool(_FURTHER.match(matter.reply.folded, place[1]))
