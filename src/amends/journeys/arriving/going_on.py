"""A customer says more about a matter that we handle already."""

from __future__ import annotations

from amends.cases.case import Case
from amends.channels.incoming import Incoming
from amends.core.nouns import Reading
from amends.journeys.arriving.scene import Scene
from amends.journeys.arriving.severity import severity
from amends.journeys.arriving.weighing_more import of_house, weigh_more
from amends.journeys.waiting_anew import wait_anew


def go_on(
    scene: Scene, case: Case, item: Incoming, reading: Reading, about: set[str]
) -> None:
    """Take the matter up again, as grave as it is now, with a time of its own.

    Thanks reopen it too, and promise nothing. ``about`` is what this batch said of it.
    """
    if case.pk:
        case.reopen(by=None, at=scene.at)
    weigh_more(scene, case, item, reading, about)
    if case.pk and severity(reading, item.stars) and not scene.backfill:
        of_house(scene, case)
        wait_anew(case, at=scene.at)
