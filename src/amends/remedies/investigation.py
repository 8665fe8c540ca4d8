"""What somebody found out: were we wrong, why, and what it was worth."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.cases.case import Case
from amends.core.remedying.facts import FAULTS
from amends.foundation.kept_question import kept
from amends.foundation.tenancy import TenantManager

__all__ = ["FAULTS", "Investigation"]


class InvestigationQuerySet(models.QuerySet["Investigation"]):
    """Named questions about investigations."""

    def of_case(self, case: Case) -> Self:
        """Keep one case's with who looked, the newest first."""
        return self.filter(case=case).select_related("looked_by").order_by("-pk")

    def standing(self) -> Self:
        """Keep the last word on each case."""
        newer = self.model.objects.filter(
            case=models.OuterRef("case"), pk__gt=models.OuterRef("pk")
        )
        return self.filter(~models.Exists(newer))

    def among(self, cases: models.QuerySet[Case]) -> Self:
        """Keep those of these cases."""
        return self.filter(case__in=cases.order_by().values("pk"))


class Investigation(Tenanted):
    """One look at the facts; a later one of the same case takes its place.

    ``cause`` is an aspect of the taxonomy, ``price`` that of what went wrong and
    ``visits`` how often the customer came in a year, where somebody knows.
    ``evidence`` says what proves it: a receipt, a photo, a camera, a colleague.
    """

    case = models.ForeignKey(Case, models.CASCADE, related_name="investigations")
    at_fault = models.CharField(max_length=8, default="unknown")
    cause = models.CharField(max_length=24, blank=True)
    found = models.TextField(blank=True)
    evidence = models.TextField(blank=True)
    price = models.DecimalField(max_digits=10, decimal_places=2, null=True, blank=True)
    visits = models.PositiveIntegerField(default=0)
    looked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    looked_at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(InvestigationQuerySet)()

    class Meta:
        indexes = [models.Index(fields=["organisation", "at_fault"])]

    def __str__(self) -> str:
        return f"{self.case_id}: {self.at_fault} {self.cause}"

    @classmethod
    def bring_along(cls, case: Case) -> None:
        """Read the looks at a case once, for whoever asks for them later."""
        known: Any = case
        rows: Any = cls.objects.all()
        rows._result_cache = _looks_at(case)  # noqa: SLF001 - as Django's own prefetching does
        rows._prefetch_done = True  # noqa: SLF001 - the same
        known._prefetched_objects_cache = {"investigations": rows}  # noqa: SLF001 - the same

    @classmethod
    def standing_of(cls, case: Case) -> Investigation | None:
        """Return the last look at a case, of those that it brought along if it did."""
        looks: Iterable[Investigation] = case.investigations.all()
        return max(looks, key=lambda look: look.pk, default=None)

    @classmethod
    def write(
        cls,
        case: Case,
        *,
        by: User,
        at: datetime,
        **said: str | Decimal | int | None,
    ) -> Investigation:
        """Keep what somebody found out about a case."""
        made: Investigation = cls.objects.create(
            organisation_id=case.organisation_id,
            case=case,
            looked_by=by,
            looked_at=at,
            **said,
        )
        return made


@kept
def _looks_at(case: Case) -> InvestigationQuerySet:
    rows: InvestigationQuerySet = Investigation.objects.of_case(case)
    return rows
