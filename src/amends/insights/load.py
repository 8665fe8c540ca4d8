"""Loads: what lies on the desk now, by person and place."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.foundation.tenancy import TenantManager
from amends.insights.weekly import TallyQuerySet


class Load(Tenanted):
    """Open cases of one person at one place; ``person`` is 0 for nobody."""

    MEASURES: ClassVar[tuple[str, ...]] = ("open", "overdue", "hard")

    location = models.PositiveBigIntegerField(default=0)
    person = models.PositiveBigIntegerField(default=0)
    open = models.PositiveIntegerField()
    overdue = models.PositiveIntegerField()
    hard = models.PositiveIntegerField()

    objects: ClassVar = TenantManager.from_queryset(TallyQuerySet)()

    def __str__(self) -> str:
        return f"{self.person}: {self.open}"
