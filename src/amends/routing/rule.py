"""Who gets which cases."""

from __future__ import annotations

from collections.abc import Container
from enum import StrEnum
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from amends.accounts.location import Location
from amends.accounts.team import Team
from amends.cases.case import Case
from amends.foundation.tenancy import TenantManager
from amends.routing.desk_row import DeskRow


class RuleQuerySet(models.QuerySet["Rule"]):
    """Named questions about rules."""

    def in_order(self) -> Self:
        """Sort as they are tried: the first that fits decides."""
        rows = self.select_related("owner", "team", "location")
        return rows.order_by("position", "pk")

    def on(self, occasion: str) -> Self:
        """Keep those that are tried on one occasion."""
        return self.filter(occasion=occasion)

    def working(self) -> Self:
        """Leave out what is switched off for now."""
        return self.filter(disabled_at=None)


class Occasion(StrEnum):
    """When a rule is tried."""

    ARRIVAL = "arrival"
    BREACH = "breach"


LAST = 1000
"""The position of the rule that takes what no other rule took."""


class Rule(DeskRow):
    """Empty conditions fit everything; ``severity`` fits that or more.

    ``platform``, ``language`` and ``aspect`` are slugs of the registry, ISO 639-1
    and the taxonomy. A rule that is off has ``disabled_at``.
    """

    occasion = models.CharField(max_length=8, default=Occasion.ARRIVAL)
    disabled_at = models.DateTimeField(null=True, blank=True)
    name = models.CharField(max_length=100)
    position = models.PositiveIntegerField(default=0)
    location = models.ForeignKey(
        Location, models.CASCADE, null=True, blank=True, related_name="+"
    )
    platform = models.CharField(max_length=40, blank=True)
    language = models.CharField(max_length=5, blank=True)
    aspect = models.CharField(max_length=24, blank=True)
    severity = models.PositiveSmallIntegerField(default=0)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
    )
    team = models.ForeignKey(
        Team, models.CASCADE, null=True, blank=True, related_name="+"
    )

    objects: ClassVar = TenantManager.from_queryset(RuleQuerySet)()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(owner__isnull=False) | Q(team__isnull=False),
                name="rule_names_somebody",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_last(self) -> bool:
        """Whether this one takes what no other rule took, and stays at the end."""
        return self.position >= LAST and self.occasion == Occasion.ARRIVAL

    def fits(
        self, case: Case, platform: str, aspects: Container[str] = frozenset()
    ) -> bool:
        """Say whether this case is meant; ``aspects`` are what its words are about."""
        return (
            self.location_id in (None, case.location_id)
            and self.platform in ("", platform)
            and self.language in ("", case.language)
            and case.severity >= self.severity
            and (not self.aspect or self.aspect in aspects)
        )
