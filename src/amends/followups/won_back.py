"""A customer who was won back, for the team to know."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import ClassVar, Self

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.cases.case import Case
from amends.foundation.tenancy import TenantManager


class Sign(StrEnum):
    """How we know it: their own rating, their own word, or that they came again."""

    RAISED = "raised"
    CONTENT = "content"
    CAME_BACK = "came_back"


class WonBackQuerySet(models.QuerySet["WonBack"]):
    """Named questions about customers who were won back."""

    def among(self, cases: models.QuerySet[Case]) -> Self:
        """Keep those of these cases."""
        return self.filter(case__in=cases.order_by().values("pk"))

    def newest(self) -> Self:
        """Sort the newest first, with what a list shows."""
        wanted = ("case__location", "case__assignee")
        return self.select_related(*wanted).order_by("-at", "-pk")

    def since(self, at: datetime) -> Self:
        """Keep those seen after that instant."""
        return self.filter(at__gte=at)


class WonBack(Tenanted):
    """Once for each case, by the first sign; stars only where a rating rose."""

    case = models.OneToOneField(Case, models.CASCADE, related_name="won_back")
    sign = models.CharField(max_length=10)
    before = models.FloatField(null=True, blank=True)
    after = models.FloatField(null=True, blank=True)
    at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(WonBackQuerySet)()

    class Meta:
        indexes = [models.Index(fields=["organisation", "-at"])]

    def __str__(self) -> str:
        return f"{self.case_id} {self.sign}"
