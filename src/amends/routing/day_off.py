"""One day that a place keeps otherwise than its week and its country say."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models

from amends.accounts.location import Location
from amends.foundation.tenancy import TenantManager
from amends.routing.desk_row import DeskRow


class DayOffQuerySet(models.QuerySet["DayOff"]):
    """Named questions about such days."""

    def of_place(self, location: Location) -> Self:
        """Keep one place's, as they come."""
        return self.filter(location=location).order_by("on")


class DayOff(DeskRow):
    """Closed on that day; with ``open`` a public holiday on which the place is open."""

    location = models.ForeignKey(Location, models.CASCADE, related_name="+")
    on = models.DateField()
    name = models.CharField(max_length=100, blank=True)
    open = models.BooleanField(default=False)

    objects: ClassVar = TenantManager.from_queryset(DayOffQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["location", "on"], name="day_off_once")
        ]

    def __str__(self) -> str:
        return f"{self.location_id} {self.on}"
