"""What went from one case to another, and can come back."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Self

from django.conf import settings
from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.cases.case import Case
from amends.foundation.tenancy import TenantManager

MERGE, SPLIT = "merge", "split"


class TransferQuerySet(models.QuerySet["Transfer"]):
    """Named questions about transfers."""

    def standing(self) -> Self:
        """Leave out what was taken back."""
        return self.filter(undone_at=None)

    def around(self, case: Case) -> Self:
        """Keep what this case gave or took, the newest first."""
        rows = self.filter(models.Q(source=case) | models.Q(target=case))
        return rows.select_related("source", "target", "made_by").order_by("-pk")

    def among(self, cases: models.QuerySet[Case]) -> Self:
        """Keep those between cases of this query."""
        return self.filter(source__in=cases, target__in=cases)

    def heirs(self, ids: list[int]) -> dict[int, int]:
        """Return absorbed case → the case that its matter goes on in."""
        rows = self.standing().filter(kind=MERGE, source__in=ids)
        return dict(rows.values_list("source", "target"))


class Transfer(Tenanted):
    """A merge took all of ``source`` into ``target``; a split took a part out of it.

    ``moved`` names the rows by model (``cases.Feedback``: ids) and, under ``state``,
    how the source stood before.
    """

    kind = models.CharField(max_length=5)
    source = models.ForeignKey(Case, models.CASCADE, related_name="given")
    target = models.ForeignKey(Case, models.CASCADE, related_name="taken")
    moved = models.JSONField(default=dict)
    state = models.CharField(max_length=8, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    made_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = TenantManager.from_queryset(TransferQuerySet)()

    def __str__(self) -> str:
        return f"{self.kind} {self.source_id} → {self.target_id}"

    def undone(self, *, at: datetime) -> None:
        """Remember that everything came back."""
        self.undone_at = at
        self.save(update_fields=["undone_at"])
