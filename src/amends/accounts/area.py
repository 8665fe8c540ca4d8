"""Some locations that belong together: a region, a franchisee, an airport."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models

from amends.accounts.location import Location
from amends.accounts.tenanted import Tenanted
from amends.foundation.tenancy import TenantManager


class AreaQuerySet(models.QuerySet["Area"]):
    """Named questions about areas."""

    def by_name(self) -> Self:
        """Sort as a person would look for them, with their locations."""
        return self.order_by("name", "pk").prefetch_related("locations")

    def called(self, name: str) -> Self:
        """Keep the one of this name."""
        return self.filter(name=name)


class Area(Tenanted):
    """A location may lie in several areas, or in none."""

    name = models.CharField(max_length=100)
    locations = models.ManyToManyField(Location, related_name="areas", blank=True)

    objects: ClassVar = TenantManager.from_queryset(AreaQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "name"], name="one_area_per_name"
            )
        ]

    def __str__(self) -> str:
        return self.name
