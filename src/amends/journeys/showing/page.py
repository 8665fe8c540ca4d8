"""A page of a showcase, by keyset: what is shown may move meanwhile."""

from __future__ import annotations

from dataclasses import dataclass

from django_scopes import scope

from amends.cases.showcase import Showcase
from amends.channels.redisplay import showable
from amends.journeys.showing.mark import following, mark_of
from amends.journeys.showing.review import ShownReview, reviews_of
from amends.journeys.showing.tally import Tally, counted, name_of

AT_ONCE = 10


@dataclass(frozen=True, slots=True)
class Shown:
    """A page of a showcase; ``older`` is where it goes on, empty at the end."""

    showcase: Showcase
    name: str
    tally: Tally
    reviews: tuple[ShownReview, ...]
    older: str = ""


def shown(showcase: Showcase, after: str = "", most: int = AT_ONCE) -> Shown:
    """Return a page of what stands there, the newest first."""
    with scope(organisation=showcase.organisation):
        rows = showcase.reviews(showable())
        kept = rows.filter(withheld=None)
        found = list(following(kept, after)[: most + 1])
        more, found = len(found) > most, found[:most]
        return Shown(
            showcase,
            name_of(showcase),
            counted(rows, kept),
            reviews_of(found, showcase.organisation.name),
            older=mark_of(found[-1]) if more else "",
        )
