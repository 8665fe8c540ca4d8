"""The fact that somebody with the right allowed these very words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import ClassVar, Self

from django.conf import settings
from django.db import IntegrityError, models, transaction

from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.foundation.kept_question import kept
from amends.foundation.rows import insert
from amends.foundation.tenancy import TenantManager
from amends.replies.draft import Draft


class ApprovalQuerySet(models.QuerySet["Approval"]):
    """Named questions about approvals."""

    def standing(self, draft: Draft) -> Self:
        """Keep those of the draft's present words, as they were given."""
        return self.of_words(draft, draft.edition)

    def of_words(self, draft: Draft, edition: int) -> Self:
        """Keep those of one edition of a draft, as they were given."""
        rows = self.filter(draft=draft, edition=edition)
        return rows.select_related("approved_by").order_by("pk")

    def of_drafts(self, draft_ids: Iterable[int]) -> Self:
        """Keep those of several drafts, with the people."""
        rows = self.filter(draft__in=draft_ids).select_related("approved_by")
        return rows.order_by("pk")


class Approval(Tenanted):
    """Holds for one edition; an edit of the draft leaves it behind.

    Without a person the house itself allowed it: an automatic answer.
    """

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="approvals")
    edition = models.PositiveIntegerField()
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    approved_at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(ApprovalQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["draft", "edition", "approved_by"], name="approved_once_each"
            )
        ]

    def __str__(self) -> str:
        return f"{self.draft_id}/{self.edition}"

    @classmethod
    def give(cls, draft: Draft, *, by: User | None, at: datetime) -> Approval:
        """Allow the draft as it stands; the same person twice is once."""
        known = _given(draft, draft.edition, by)
        if known:
            return known[0]
        approval = cls(
            organisation_id=draft.organisation_id,
            draft=draft,
            edition=draft.edition,
            approved_by=by,
            approved_at=at,
        )
        try:
            with transaction.atomic():
                insert([approval])
        except IntegrityError:
            # The same person in two windows at once: the other one did it.
            return _given(draft, draft.edition, by)[0]
        return approval


@kept
def _given(draft: Draft, edition: int, by: User | None) -> ApprovalQuerySet:
    rows: ApprovalQuerySet = Approval.objects.filter(draft=draft, edition=edition)
    return rows.filter(approved_by=by)[:1]
