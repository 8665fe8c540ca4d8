"""What we understood of one piece of feedback, as it stands now."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.core import nouns
from amends.foundation.tenancy import TenantManager
from amends.understanding.shape import from_json


class ReadingQuerySet(models.QuerySet["Reading"]):
    """Named questions about readings."""

    def of_case(self, case: Case) -> Self:
        """Keep the readings of one case's feedback."""
        return self.filter(feedback__case=case)


class Reading(Tenanted):
    """One per feedback; an edit of the feedback replaces it.

    ``content`` holds the whole reading in the shape of ``understanding.shape``;
    the columns repeat what lists are filtered by.
    """

    feedback = models.OneToOneField(Feedback, models.CASCADE, related_name="reading")
    lang = models.CharField(max_length=5)
    polarity = models.CharField(max_length=3)
    kind = models.CharField(max_length=12)
    content = models.JSONField()
    read_at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(ReadingQuerySet)()

    def __str__(self) -> str:
        return f"{self.feedback_id}: {self.lang} {self.polarity} {self.kind}"

    COLUMNS = (
        "organisation_id",
        "feedback_id",
        "lang",
        "polarity",
        "kind",
        "content",
        "read_at",
    )
    """In this order `understanding.keeping` stores it."""

    def as_noun(self) -> nouns.Reading:
        """Return the reading as core takes it."""
        return from_json(self.content)
