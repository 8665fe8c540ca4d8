"""What colleagues tell one another about a case."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Self

from django.conf import settings
from django.db import models, transaction

from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.cases.case import Case
from amends.foundation.tenancy import TenantManager


class NoteQuerySet(models.QuerySet["Note"]):
    """Named questions about notes."""

    def of_case(self, case: Case) -> Self:
        """Keep one case's, with who wrote them, as they were written."""
        return self.filter(case=case).select_related("author").order_by("pk")


class Note(Tenanted):
    """Seen inside the house only."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="notes")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    text = models.TextField()
    written_at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(NoteQuerySet)()

    def __str__(self) -> str:
        return self.text[:60]

    @classmethod
    @transaction.atomic
    def write(cls, case: Case, text: str, *, by: User, at: datetime) -> Note:
        """Add a note to a case."""
        note: Note = cls.objects.create(
            organisation_id=case.organisation_id,
            case=case,
            author=by,
            text=text,
            written_at=at,
        )
        case.log("noted", by=by, at=at, detail={"note": note.pk})
        return note
