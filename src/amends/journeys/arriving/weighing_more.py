"""What a customer adds or changes can weigh more than what the case began with."""

from __future__ import annotations

from collections.abc import Container
from copy import copy

from amends.cases.case import Case
from amends.channels.incoming import Incoming
from amends.core.nouns import Reading
from amends.journeys.arriving.scene import Scene
from amends.journeys.arriving.severity import severity
from amends.journeys.rerouting import as_brought, aspects_of, follow


def weigh_more(
    scene: Scene, case: Case, item: Incoming, reading: Reading, about: set[str]
) -> None:
    """Let the case weigh as much as its gravest words; it never gets lighter.

    What is urgent in a second letter is as urgent as in a first one. ``about`` is what
    this batch said of the case until now, this letter included.
    """
    new = [cue.id for cue in reading.urgent if cue.id not in case.urgent]
    weight = max(case.severity, severity(reading, item.stars))
    if weight == case.severity and not new:
        return
    earlier = copy(case)
    case.severity, case.urgent = weight, [*case.urgent, *new]
    if case.pk is None:
        scene.desk.bring(case, scene.channel.platform_slug, about)
    else:
        case.save(update_fields=["severity", "urgent"])
        of_house(scene, case)
        before = aspects_of(case)
        hurry(scene, case, earlier, before, before | about)


def hurry(
    scene: Scene,
    case: Case,
    earlier: Case,
    before: Container[str],
    about: Container[str],
) -> None:
    """Follow the rules for what weighs more now, and promise an answer no later.

    It was about ``before`` and is about ``about`` now.
    """
    if scene.backfill or case.severity <= earlier.severity:
        return
    for one in (case, earlier):
        of_house(scene, one)
    now = as_brought(case, scene.at, about)
    follow(case, as_brought(earlier, about=before), now, by=None, at=scene.at)
    if now.due_at is not None and (case.due_at is None or now.due_at < case.due_at):
        case.promised(now.due_at)
    detail = {"severity": case.severity}
    case.log("weighs_more", by=None, at=scene.at, detail=detail)


def of_house(scene: Scene, case: Case) -> None:
    """Tell a case what the scene knows already, so that nobody asks for it again."""
    case.organisation, case.channel = scene.organisation, scene.channel
