"""A question to some, drawn by lot, that speaks for all."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar, Self

from django.conf import settings
from django.db import models

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.tenanted import Tenanted
from amends.foundation.tenancy import TenantManager


class Frame(StrEnum):
    """Among whom the lot is drawn: visits decide, and nothing else."""

    ALL = "all"
    SILENT = "silent"


class SurveyQuerySet(models.QuerySet["Survey"]):
    """Named questions about surveys."""

    def visible_to(self, member: Membership) -> Self:
        """Keep those of the member's locations."""
        if not member.location_ids:
            return self
        return self.filter(location__in=member.location_ids)

    def newest(self) -> Self:
        """Sort the newest first."""
        return self.select_related("location", "made_by").order_by("-pk")


class Survey(Tenanted):
    """``seed`` lets anybody draw the same lot again; ``people`` counts each group."""

    location = models.ForeignKey(
        Location, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    frame = models.CharField(max_length=6, default=Frame.ALL)
    seed = models.CharField(max_length=32)
    people = models.JSONField(default=dict)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    made_at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(SurveyQuerySet)()

    class Meta:
        indexes = [models.Index(fields=["organisation", "-id"])]

    def __str__(self) -> str:
        return f"{self.frame} {self.made_at:%Y-%m-%d}"

    @property
    def total(self) -> int:
        """Of how many people the lot was drawn."""
        return sum(self.people.values())
