"""Two cases that may be one matter: found by likeness, judged by a person."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Self

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.cases.case import Case
from amends.foundation.tenancy import TenantManager


class LikenessQuerySet(models.QuerySet["Likeness"]):
    """Named questions about likenesses."""

    def of_case(self, case: Case) -> Self:
        """Keep what is still to be judged about one case."""
        rows = self.filter(models.Q(case=case) | models.Q(other=case))
        live = rows.filter(dismissed_at=None)
        return live.select_related("case", "other").order_by("-pk")

    def among(self, cases: models.QuerySet[Case]) -> Self:
        """Keep those of which both cases are in this query."""
        return self.filter(case__in=cases, other__in=cases)


class Likeness(Tenanted):
    """``because`` is a sign: words, order, person. ``case`` is the earlier one."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="+")
    other = models.ForeignKey(Case, models.CASCADE, related_name="+")
    because = models.CharField(max_length=100)
    made_at = models.DateTimeField()
    dismissed_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = TenantManager.from_queryset(LikenessQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "other"], name="likeness_once")
        ]

    def __str__(self) -> str:
        return f"{self.case_id} ~ {self.other_id}"

    @classmethod
    def find(cls, one: int, other: int, house: int, because: str, at: datetime) -> bool:
        """Keep it once, whichever comes first; say whether it is new."""
        first, second = sorted((one, other))
        _row, new = cls.objects.get_or_create(
            case_id=first,
            other_id=second,
            defaults={
                "organisation_id": house,
                "because": because[:100],
                "made_at": at,
            },
        )
        return bool(new)

    def besides(self, case: Case) -> Case:
        """Return the one of the two that is not this case."""
        return self.other if self.case_id == case.pk else self.case

    def dismiss(self, *, at: datetime) -> None:
        """Remember that they are two matters; dismissing twice keeps the first."""
        self.dismissed_at = self.dismissed_at or at
        self.save(update_fields=["dismissed_at"])
