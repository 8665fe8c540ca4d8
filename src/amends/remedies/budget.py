"""What a location may spend on remedies in a month."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from amends.accounts.location import Location
from amends.accounts.tenanted import Tenanted
from amends.foundation.tenancy import TenantManager


class Budget(Tenanted):
    """The largest sum of one month; a location without one has no limit."""

    location = models.OneToOneField(
        Location, models.CASCADE, related_name="remedy_budget"
    )
    monthly = models.DecimalField(max_digits=10, decimal_places=2)

    objects: ClassVar = TenantManager()

    def __str__(self) -> str:
        return f"{self.location_id}: {self.monthly}"
