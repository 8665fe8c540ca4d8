"""What a piece of feedback said at one time, with the payload as it came."""

from __future__ import annotations

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.cases.feedback import Feedback


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

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["feedback", "version"], name="revision_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.feedback_id} {self.version}"
