"""The figures above the reviews: of all that are shown, never of a page of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count
from django_scopes import scope

from amends.cases.feedback import FeedbackQuerySet
from amends.cases.showcase import Showcase
from amends.cases.withheld import Withheld
from amends.channels.redisplay import showable

STARS = (5, 4, 3, 2, 1)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many there are, their mean, how many of each, how many are left out."""

    count: int
    mean: float | None
    each: Mapping[int, int]
    left_out: Mapping[str, int]


def tally_of(showcase: Showcase) -> tuple[str, Tally]:
    """Return whom the showcase speaks of, and its figures."""
    with scope(organisation=showcase.organisation):
        rows = showcase.reviews(showable())
        return name_of(showcase), counted(rows, rows.filter(withheld=None))


def counted(rows: FeedbackQuerySet, kept: FeedbackQuerySet) -> Tally:
    """Count what is kept, and among all rows what is left out."""
    by_stars = kept.order_by("stars").values_list("stars").annotate(Count("pk"))
    each = dict.fromkeys(STARS, 0)
    total, count = 0.0, 0
    for stars, number in by_stars:
        each[min(5, max(1, round(stars)))] += number
        total, count = total + stars * number, count + number
    left_out = dict(Withheld.objects.among(rows).counted())
    return Tally(count, total / count if count else None, each, left_out)


def name_of(showcase: Showcase) -> str:
    """Return whom it speaks of: the one place, or the house."""
    places = [] if showcase.everywhere else list(showcase.places.all()[:2])
    return places[0].public_name if len(places) == 1 else showcase.organisation.name
