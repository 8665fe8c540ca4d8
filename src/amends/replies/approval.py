"""The fact that somebody with the right allowed these very words."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.replies.draft import Draft


class Approval(Tenanted):
    """Holds for one edition; an edit of the draft leaves it behind."""

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="approvals")
    edition = models.PositiveIntegerField()
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    approved_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["draft", "edition"], name="approved_once")
        ]

    def __str__(self) -> str:
        return f"{self.draft_id}/{self.edition}"

    @classmethod
    def give(cls, draft: Draft, *, by: User | None, at: datetime) -> Approval:
        """Allow the draft as it stands; allowing twice keeps the first."""
        approval: Approval
        approval, _new = cls.objects.get_or_create(
            draft=draft,
            edition=draft.edition,
            defaults={
                "organisation_id": draft.organisation_id,
                "approved_by": by,
                "approved_at": at,
            },
        )
        return approval
