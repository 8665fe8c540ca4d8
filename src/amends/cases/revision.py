"""What a piece of feedback said at one time, with the payload as it came."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.foundation.tenancy import TenantManager


class RevisionQuerySet(models.QuerySet["Revision"]):
    """Named questions about revisions."""

    def of_case(self, case: Case) -> Self:
        """Keep one case's versions without their payloads, the newest first."""
        return self.filter(feedback__case=case).defer("raw").order_by("-pk")


class Revision(Tenanted):
    """One version. The current words stand in the feedback itself."""

    feedback = models.ForeignKey(
        Feedback, models.CASCADE, related_name="revisions", db_index=False
    )
    version = models.CharField(max_length=64)
    title = models.CharField(max_length=300, blank=True)
    text = models.TextField(blank=True)
    stars = models.FloatField(null=True, blank=True)
    raw = models.JSONField(default=dict)
    seen_at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(RevisionQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["feedback", "version"], name="revision_once"
            )
        ]

    COLUMNS = (
        "organisation_id",
        "feedback_id",
        "version",
        "title",
        "text",
        "stars",
        "raw",
        "seen_at",
    )
    """In this order arrivals store it, by `foundation.rows.insert_plain`."""

    def __str__(self) -> str:
        return f"{self.feedback_id} {self.version}"
