"""Why a promised time was not kept, as a person says."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Self

from django.conf import settings
from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.cases.case import Case
from amends.foundation.tenancy import TenantManager

CAUSES = (
    "staff",
    "busy",
    "away",
    "unseen",
    "facts",
    "approval",
    "technical",
    "promise",
    "other",
)
"""Too few people, a rush, the owner away, nobody saw it, waiting for facts, waiting
for approval, a fault in a system, a promise too short, something else."""


class LatenessQuerySet(models.QuerySet["Lateness"]):
    """Named questions about causes."""

    def since(self, moment: datetime) -> Self:
        """Keep the cases that came since then."""
        return self.filter(case__received_at__gte=moment)

    def among(self, cases: models.QuerySet[Case]) -> Self:
        """Keep those of these cases."""
        return self.filter(case__in=cases)


class Lateness(Tenanted):
    """The cause of one breach; said again it replaces what was said."""

    case = models.OneToOneField(Case, models.CASCADE, related_name="lateness")
    cause = models.CharField(max_length=12)
    words = models.CharField(max_length=500, blank=True)
    said_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    said_at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(LatenessQuerySet)()

    def __str__(self) -> str:
        return f"{self.case_id}: {self.cause}"

    @classmethod
    def say(
        cls, case: Case, cause: str, words: str, *, by: User, at: datetime
    ) -> Lateness:
        """Keep why it was late."""
        row: Lateness
        row, _new = cls.objects.update_or_create(
            case=case,
            defaults={
                "organisation_id": case.organisation_id,
                "cause": cause,
                "words": words[:500],
                "said_by": by,
                "said_at": at,
            },
        )
        return row
