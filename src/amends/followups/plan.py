"""Whether, when and on what ground the house asks its customers again."""

from __future__ import annotations

from datetime import time
from typing import ClassVar

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.core.asking import Quiet
from amends.foundation.tenancy import TenantManager

BASES = ("", "existing_customer", "consent", "complaint")
"""The legal grounds a house can name; without one nothing is sent."""


class Plan(Tenanted):
    """One for a house; nothing is sent until somebody names the legal ground.

    ``days`` are counted from the remedy, or the end of the case where there was none;
    ``cap`` is in days between two messages to one address; after ``assumed`` days of
    silence a customer counts as content.
    """

    basis = models.CharField(max_length=20, blank=True)
    days = models.PositiveSmallIntegerField(default=4)
    cap = models.PositiveSmallIntegerField(default=60)
    assumed = models.PositiveSmallIntegerField(default=14)
    quiet_from = models.TimeField(default=time(20))
    quiet_until = models.TimeField(default=time(9))
    sundays = models.BooleanField(default=False)
    signed_by = models.CharField(max_length=100, blank=True)

    objects: ClassVar = TenantManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation"], name="one_plan_each")
        ]

    def __str__(self) -> str:
        return f"{self.basis or 'off'}, {self.days} days"

    @property
    def quiet(self) -> Quiet:
        """The hours and days on which nothing is sent."""
        days = frozenset() if self.sundays else frozenset({7})
        return Quiet(self.quiet_from, self.quiet_until, days)

    @property
    def is_on(self) -> bool:
        """Whether the house has named its ground."""
        return bool(self.basis)
