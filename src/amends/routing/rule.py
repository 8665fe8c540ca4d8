"""Who gets which cases."""

from __future__ import annotations

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
        return self.select_related("owner", "team").order_by("position", "pk")


class Rule(DeskRow):
    """Empty conditions fit everything; ``severity`` fits that or more.

    ``platform``, ``language`` and ``aspect`` are slugs of the registry, ISO 639-1
    and the taxonomy.
    """

    name = models.CharField(max_length=100)
    position = models.PositiveIntegerField(default=0)
    location = models.ForeignKey(
        Location, models.CASCADE, null=True, blank=True, related_name="+"
    )
    platform = models.CharField(max_length=40, blank=True)
    language = models.CharField(max_length=5, blank=True)
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

    def fits(self, case: Case, platform: str) -> bool:
        """Say whether this case is meant."""
        return (
            self.location_id in (None, case.location_id)
            and self.platform in ("", platform)
            and self.language in ("", case.language)
            and case.severity >= self.severity
        )
