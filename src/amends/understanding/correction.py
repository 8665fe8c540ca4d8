"""What a person knew better than the reader."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models, transaction
from django.db.models import F

from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.core import nouns
from amends.foundation.tenancy import TenantManager
from amends.understanding.mention import Mention
from amends.understanding.reading import Reading
from amends.understanding.shape import to_json


class CorrectionQuerySet(models.QuerySet["Correction"]):
    """Named questions about corrections."""

    def told(self) -> Self:
        """Sort as they were made, with the words that were read."""
        return self.select_related("feedback").order_by("pk")

    def teaching(self) -> Self:
        """Keep those that still teach, the latest first.

        A lesson that was taken back, and words that were rewritten or taken away
        since, teach nothing.
        """
        rows = self.filter(retraction=None, feedback__tombstone=None)
        fresh = rows.filter(feedback__reading__read_at__lte=F("corrected_at"))
        return fresh.select_related("feedback").order_by("-pk")

    def among(self, feedback: models.QuerySet[Feedback]) -> Self:
        """Keep those about feedback of this query."""
        return self.filter(feedback__in=feedback)

    def of_feedback(self, feedback: Feedback) -> Self:
        """Keep those of one piece of feedback, as they were made."""
        rows = self.filter(feedback=feedback).select_related("retraction")
        return rows.order_by("pk")

    def teach(self) -> bool | None:
        """Whether any of these still teaches; None where nothing was corrected."""
        taken_back = [hasattr(row, "retraction") for row in self]
        return not all(taken_back) if taken_back else None

    def of_case(self, case: Case) -> Self:
        """Keep those of one case, with who made them, as they were made."""
        rows = self.filter(feedback__case=case).select_related("corrected_by")
        return rows.order_by("pk")


class Correction(Tenanted):
    """Before and after, kept for training; the reading itself shows the after."""

    feedback = models.ForeignKey(Feedback, models.CASCADE, related_name="corrections")
    before = models.JSONField()
    after = models.JSONField()
    corrected_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    corrected_at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(CorrectionQuerySet)()

    def __str__(self) -> str:
        return f"{self.feedback_id} corrected"

    def as_line(self) -> dict[str, Any]:
        """Return what a reader can be trained with: the words, before and after."""
        return {
            "id": self.feedback_id,
            "text": self.feedback.words,
            "stars": self.feedback.stars,
            "written_at": self.feedback.written_at.isoformat(),
            "before": self.before,
            "after": self.after,
            "corrected_at": self.corrected_at.isoformat(),
        }

    @classmethod
    @transaction.atomic
    def make(
        cls, reading: Reading, better: nouns.Reading, *, by: User, at: datetime
    ) -> Correction:
        """Let a person's reading stand in place of the machine's."""
        before: dict[str, Any] = reading.content
        case_id = reading.feedback.case_id
        correction: Correction = cls.objects.create(
            organisation_id=reading.organisation_id,
            feedback=reading.feedback,
            before=before,
            after=to_json(better),
            corrected_by=by,
            corrected_at=at,
        )
        reading.content = correction.after
        reading.lang, reading.polarity = better.lang, better.polarity
        reading.kind = better.kind
        reading.save(update_fields=["content", "lang", "polarity", "kind"])
        Mention.objects.filter(reading=reading).delete()
        Mention.objects.bulk_create(
            Mention.of(reading, case_id, mention) for mention in better.aspects
        )
        return correction
