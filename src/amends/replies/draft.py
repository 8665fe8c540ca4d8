"""Words that somebody is preparing as an answer."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models, transaction

from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.foundation.tenancy import TenantManager


class StaleDraft(Exception):
    """Somebody else changed this reply meanwhile; look at theirs before saving."""


class DraftQuerySet(models.QuerySet["Draft"]):
    """Named questions about drafts."""

    def of_case(self, case: Case) -> Self:
        """Keep one case's drafts, the newest first."""
        return self.filter(case=case).order_by("-pk")

    def unsent(self) -> Self:
        """Keep what has not gone out."""
        return self.filter(publication=None)

    def handed_in(self) -> Self:
        """Keep what waits for somebody's approval."""
        return self.unsent().filter(handed_in_at__isnull=False)


class Draft(Tenanted):
    """``edition`` counts the savings: two browsers never overwrite one another.

    ``proposed`` is what the machine suggested; ``handed_in_at`` says that the writer
    asks for approval.
    """

    case = models.ForeignKey(Case, models.CASCADE, related_name="drafts")
    feedback = models.ForeignKey(Feedback, models.CASCADE, related_name="drafts")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    text = models.TextField()
    proposed = models.TextField(blank=True)
    provenance = models.JSONField(default=dict)
    lang = models.CharField(max_length=5, blank=True)
    edition = models.PositiveIntegerField(default=1)
    handed_in_at = models.DateTimeField(null=True, blank=True)
    changed_at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(DraftQuerySet)()

    def __str__(self) -> str:
        return self.text[:60]

    @transaction.atomic
    def rewrite(self, text: str, *, edition: int, by: User, at: datetime) -> None:
        """Save new words over the edition that the writer saw.

        Raises StaleDraft when that is no longer the latest. New words end any
        approval of the old ones.
        """
        changed = Draft.objects.filter(
            pk=self.pk, edition=edition, publication=None
        ).update(
            text=text,
            edition=edition + 1,
            author=by,
            changed_at=at,
            handed_in_at=None,
        )
        if not changed:
            raise StaleDraft
        self.refresh_from_db()

    def rests_on(self, proposed: str, provenance: dict[str, Any]) -> None:
        """Remember which proposal these words are."""
        self.proposed, self.provenance = proposed, provenance
        self.save(update_fields=["proposed", "provenance"])

    def again(self, *, at: datetime) -> Draft:
        """Return the same words as a new draft; these went another way."""
        made: Draft = Draft.objects.create(
            organisation_id=self.organisation_id,
            case=self.case,
            feedback=self.feedback,
            author=self.author,
            text=self.text,
            proposed=self.proposed,
            provenance=self.provenance,
            lang=self.lang,
            changed_at=at,
        )
        return made

    @property
    def unchanged(self) -> bool:
        """Whether these are the proposal's own words."""
        return bool(self.proposed) and self.text.strip() == self.proposed.strip()

    def hand_in(self, *, at: datetime) -> None:
        """Ask for approval of these words."""
        self.handed_in_at = at
        self.save(update_fields=["handed_in_at"])
