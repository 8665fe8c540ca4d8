"""Whether a customer is content: confirmed by them, assumed by us, or disputed."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import ClassVar, Self

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.cases.case import Case
from amends.foundation.tenancy import TenantManager


class Content(StrEnum):
    """The three states. Silence is never shown as consent: it is assumed."""

    CONFIRMED = "confirmed"
    ASSUMED = "assumed"
    DISPUTED = "disputed"


class SatisfactionQuerySet(models.QuerySet["Satisfaction"]):
    """Named questions about satisfaction."""

    def among(self, cases: models.QuerySet[Case]) -> Self:
        """Keep those of these cases."""
        return self.filter(case__in=cases.order_by().values("pk"))

    def counts(self) -> dict[str, int]:
        """Return state → cases."""
        rows = self.values_list("state").annotate(n=models.Count("pk")).order_by()
        return dict(rows)


class Satisfaction(Tenanted):
    """The last word on one case."""

    case = models.OneToOneField(Case, models.CASCADE, related_name="satisfaction")
    state = models.CharField(max_length=9)
    at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(SatisfactionQuerySet)()

    def __str__(self) -> str:
        return f"{self.case_id} {self.state}"

    @classmethod
    def say(cls, case: Case, state: Content, *, at: datetime) -> None:
        """Let this stand; what a customer said is never replaced by our guess."""
        if state == Content.ASSUMED:
            cls.objects.get_or_create(
                case=case,
                defaults={
                    "organisation_id": case.organisation_id,
                    "state": state,
                    "at": at,
                },
            )
        else:
            cls.objects.update_or_create(
                case=case,
                defaults={
                    "organisation_id": case.organisation_id,
                    "state": state,
                    "at": at,
                },
            )
