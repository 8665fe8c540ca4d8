"""A review that the house leaves out where it shows what guests said."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import ClassVar, Self

from django.conf import settings
from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.cases.feedback import Feedback
from amends.foundation.tenancy import TenantManager


class Why(StrEnum):
    """The only reasons there are: how many stars somebody gave is none of them."""

    PRIVATE = "private"
    UNLAWFUL = "unlawful"
    ELSEWHERE = "elsewhere"


class WithheldQuerySet(models.QuerySet["Withheld"]):
    """Named questions about what is left out."""

    def among(self, feedback: models.QuerySet[Feedback]) -> Self:
        """Keep those of this feedback."""
        return self.filter(feedback__in=feedback.order_by())

    def newest(self) -> Self:
        """Sort the latest decision first, with the words and who decided."""
        return self.select_related("feedback__location", "by").order_by("-pk")

    def counted(self) -> list[tuple[str, int]]:
        """Return how many are left out for each reason."""
        rows = self.order_by("why").values_list("why")
        return list(rows.annotate(models.Count("pk")))


class Withheld(Tenanted):
    """Its presence says that a review is not shown: why, who decided, and when.

    Whoever reads the reviews is told how many are left out, and for which reasons.
    """

    feedback = models.OneToOneField(Feedback, models.CASCADE, related_name="withheld")
    why = models.CharField(max_length=10)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(WithheldQuerySet)()

    def __str__(self) -> str:
        return f"{self.feedback_id}: {self.why}"

    @classmethod
    def leave_out(
        cls, feedback: Feedback, why: Why, *, by: User | None, at: datetime
    ) -> Withheld:
        """Show it no more; another reason takes the place of the first."""
        row: Withheld
        row, _new = cls.objects.update_or_create(
            feedback=feedback,
            defaults={
                "organisation_id": feedback.organisation_id,
                "why": why,
                "by": by,
                "at": at,
            },
        )
        return row

    @classmethod
    def show_again(cls, feedback: Feedback) -> bool:
        """Show it again; False where it was shown all the time."""
        gone, _by_kind = cls.objects.filter(feedback=feedback).delete()
        return bool(gone)
