"""A correction whose lesson was taken back."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.understanding.correction import Correction


class Retraction(Tenanted):
    """Its presence says that a correction teaches nothing; it stands all the same."""

    correction = models.OneToOneField(
        Correction, models.CASCADE, related_name="retraction"
    )
    retracted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    retracted_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.correction_id} taken back"

    @classmethod
    def of(cls, correction: Correction, *, by: User, at: datetime) -> bool:
        """Take a lesson back; False where it was taken back before."""
        _, is_new = cls.objects.get_or_create(
            correction=correction,
            defaults={
                "organisation_id": correction.organisation_id,
                "retracted_by": by,
                "retracted_at": at,
            },
        )
        return bool(is_new)

    @classmethod
    def undo(cls, correction: Correction) -> bool:
        """Let a correction teach again; False where it never stopped."""
        count, _ = cls.objects.filter(correction=correction).delete()
        return bool(count)
