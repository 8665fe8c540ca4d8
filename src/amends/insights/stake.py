"""What a lost customer costs the house: a range that the house itself enters."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.foundation.tenancy import TenantManager

GONE_LOW, GONE_HIGH = Decimal("0.15"), Decimal("0.5")
"""Shares of those with an unsolved complaint who do not come back, as we assume them:
wide on purpose, shown beside the result, and for the house to judge."""


@dataclass(frozen=True, slots=True)
class Range:
    """An amount of money between two bounds, in whole units."""

    low: Decimal
    high: Decimal


class Stake(Tenanted):
    """``low`` and ``high``: what a regular customer leaves in a year, after costs."""

    low = models.DecimalField(max_digits=10, decimal_places=2)
    high = models.DecimalField(max_digits=10, decimal_places=2)

    objects: ClassVar = TenantManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation"], name="one_stake_each")
        ]

    def __str__(self) -> str:
        return f"{self.low} to {self.high}"

    def a_year(self, excess: float, weeks: int) -> Range:
        """Return what is at stake in a year if it goes on as in these weeks.

        ``excess`` is how many more complaints there were than ordinary.
        """
        more = Decimal(str(max(excess, 0.0))) * 52 / max(weeks, 1)
        return Range(
            (more * GONE_LOW * self.low).quantize(Decimal(1)),
            (more * GONE_HIGH * self.high).quantize(Decimal(1)),
        )
