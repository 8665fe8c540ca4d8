"""One aspect of one reading, as a row that lists and patterns can count."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.cases.case import Case
from amends.core import nouns
from amends.foundation.tenancy import TenantManager
from amends.understanding.reading import Reading


class MentionQuerySet(models.QuerySet["Mention"]):
    """Named questions about mentions."""

    def about(self, aspect: str) -> Self:
        """Keep those of one aspect."""
        return self.filter(aspect=aspect)

    def latest_saying(self, aspect: str, polarity: str, most: int) -> Self:
        """Keep the latest that sound so about that aspect."""
        same = self.filter(aspect=aspect, polarity=polarity)
        return same.order_by("-pk")[:most]

    def aspects_of(self, case_id: int) -> set[str]:
        """Return what the words of one case are about."""
        return set(self.filter(case=case_id).values_list("aspect", flat=True))

    def complaints_of(self, case_id: int) -> set[str]:
        """Return what one case complains about."""
        rows = self.filter(case=case_id, polarity="neg")
        return set(rows.values_list("aspect", flat=True))


class Mention(Tenanted):
    """Repeats what the reading holds, for filtering by aspect."""

    reading = models.ForeignKey(Reading, models.CASCADE, related_name="mentions")
    case = models.ForeignKey(Case, models.CASCADE, related_name="mentions")
    aspect = models.CharField(max_length=24)
    polarity = models.CharField(max_length=3)

    objects: ClassVar = TenantManager.from_queryset(MentionQuerySet)()

    class Meta:
        indexes = [models.Index(fields=["organisation", "aspect", "polarity"])]

    def __str__(self) -> str:
        return f"{self.aspect} {self.polarity}"

    COLUMNS = ("organisation_id", "reading_id", "case_id", "aspect", "polarity")
    """In this order `understanding.keeping` stores it."""

    @classmethod
    def of(cls, reading: Reading, case_id: int, mention: nouns.Mention) -> Mention:
        """Make a row, not yet stored."""
        return cls(
            organisation_id=reading.organisation_id,
            reading=reading,
            case_id=case_id,
            aspect=mention.aspect,
            polarity=mention.polarity,
        )
