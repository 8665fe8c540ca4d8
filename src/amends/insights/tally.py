"""Tallies: weekly sums behind every figure, so that no page counts cases.

One row for each week, place and channel. Written anew by the counting job.
"""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar, Self

from django.db import models

from amends.accounts.membership import Membership
from amends.accounts.tenanted import Tenanted
from amends.foundation.tenancy import TenantManager


class TallyQuerySet(models.QuerySet[Any]):
    """Named questions; the same for every kind of tally."""

    def visible_to(self, member: Membership) -> Self:
        """Keep the member's places, and what belongs to none."""
        if not member.location_ids:
            return self
        return self.filter(
            models.Q(location__in=member.location_ids) | models.Q(location=0)
        )

    def between(self, first: date, last: date) -> Self:
        """Keep the weeks that begin within these days."""
        return self.filter(week__gte=first, week__lte=last)

    def at_place(self, location: int) -> Self:
        """Keep one place."""
        return self.filter(location=location)

    def on_platform(self, platform: str) -> Self:
        """Keep one platform."""
        return self.filter(platform=platform)

    def summed(self, *by: str) -> list[dict[str, Any]]:
        """Return every measure summed, for each of these columns."""
        sums = {f"{name}_": models.Sum(name) for name in self.model.MEASURES}
        whole = self.order_by()
        rows = whole.values(*by).annotate(**sums) if by else [whole.aggregate(**sums)]
        return [
            {key.rstrip("_"): value or 0 for key, value in row.items()} for row in rows
        ]


class Weekly(Tenanted):
    """``location`` is 0 for none; ``week`` is its first day as the country counts."""

    MEASURES: ClassVar[tuple[str, ...]] = ()

    week = models.DateField()
    location = models.PositiveBigIntegerField(default=0)
    platform = models.CharField(max_length=40)

    objects: ClassVar = TenantManager.from_queryset(TallyQuerySet)()

    class Meta:
        abstract = True
        indexes = [models.Index(fields=["organisation", "week"])]


class Tally(Weekly):
    """How much was said, answered, kept and mended."""

    MEASURES = (
        "said",
        "starred",
        "stars",
        "squares",
        "unhappy",
        "owed",
        "answered",
        "promised",
        "kept",
        "confirmed",
        "assumed",
        "disputed",
        "raised",
        "complaints",
        "solved",
        "won_back",
    )

    said = models.PositiveIntegerField()
    starred = models.PositiveIntegerField()
    stars = models.FloatField()
    squares = models.FloatField(default=0)
    unhappy = models.PositiveIntegerField()
    owed = models.PositiveIntegerField()
    answered = models.PositiveIntegerField()
    promised = models.PositiveIntegerField()
    kept = models.PositiveIntegerField()
    confirmed = models.PositiveIntegerField()
    assumed = models.PositiveIntegerField()
    disputed = models.PositiveIntegerField()
    raised = models.PositiveIntegerField()
    complaints = models.PositiveIntegerField()
    solved = models.PositiveIntegerField()
    won_back = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"{self.week}: {self.said}"


class TopicTally(Weekly):
    """How often an aspect was praised or complained of, and with which stars."""

    MEASURES = ("said", "starred", "stars")

    aspect = models.CharField(max_length=40)
    polarity = models.CharField(max_length=3)
    said = models.PositiveIntegerField()
    starred = models.PositiveIntegerField()
    stars = models.FloatField()

    def __str__(self) -> str:
        return f"{self.week}: {self.aspect} {self.polarity}"


class WaitTally(Weekly):
    """How long first answers took: cases by a step of hours, answered or waiting."""

    MEASURES = ("answered", "waiting")

    step = models.PositiveSmallIntegerField()
    answered = models.PositiveIntegerField()
    waiting = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"{self.week}: step {self.step}"
