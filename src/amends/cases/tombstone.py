"""The fact that a platform no longer shows some feedback."""

from __future__ import annotations

from django.db import models

from amends.accounts.tenanted import Tenanted


class Tombstone(Tenanted):
    """Its presence says that the words were taken away there, and when we saw it."""

    feedback = models.OneToOneField(
        "cases.Feedback", models.CASCADE, related_name="tombstone"
    )
    buried_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.feedback_id} †"
