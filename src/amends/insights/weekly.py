"""What every weekly tally has: week, place, platform, and sums by any of them."""

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

    def halved(self, day: date) -> Self:
        """Tell each row whether its week begins on that day or later (``late``)."""
        is_late = models.Case(
            models.When(week__gte=day, then=models.Value(1)), default=models.Value(0)
        )
        return self.annotate(late=is_late)

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
