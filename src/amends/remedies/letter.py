"""A letter or a card on paper, from its words to the day it was printed."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.cases.case import Case
from amends.core.remedying.postal import Postal
from amends.foundation.tenancy import TenantManager
from amends.remedies.signature import Signature

FORMS = ("letter", "card", "hand")
"""A letter, a card, or a card that somebody writes by hand."""
ON_PAPER = ("letter", "card")
"""What comes out of the printer."""


class LetterQuerySet(models.QuerySet["Letter"]):
    """Named questions about letters."""

    def among(self, cases: models.QuerySet[Case]) -> Self:
        """Keep those of these cases."""
        return self.filter(case__in=cases.order_by().values("pk"))

    def to_print(self) -> Self:
        """Keep what is not on paper yet, the oldest first."""
        return self.filter(printed_at=None, form__in=ON_PAPER).order_by("pk")

    def in_form(self, form: str) -> Self:
        """Keep the letters, or the cards."""
        return self.filter(form=form)

    def in_batch(self, batch: str) -> Self:
        """Keep what was printed together."""
        return self.filter(batch=batch).order_by("pk")

    def with_surroundings(self) -> Self:
        """Bring along what the print shows."""
        around = self.select_related("case__location", "organisation")
        return around.prefetch_related("signatures")

    def batches(self) -> models.QuerySet[Letter, Any]:
        """Return what was printed together, the newest first."""
        rows = self.exclude(printed_at=None).values("batch", "form", "printed_at")
        return rows.annotate(n=models.Count("pk")).order_by("-printed_at", "-batch")

    def printed_before(self, at: datetime, batch: str) -> Self:
        """Keep the prints that follow this one in `batches` order (keyset paging)."""
        earlier = models.Q(printed_at__lt=at)
        return self.filter(earlier | models.Q(printed_at=at, batch__lt=batch))

    def newest(self) -> Self:
        """Sort the newest first, with what a list tells."""
        return self.prefetch_related("signatures").order_by("-pk")

    def before(self, pk: int) -> Self:
        """Keep what follows that row in `newest` order (keyset paging)."""
        return self.filter(pk__lt=pk)


class Letter(Tenanted):
    """``batch`` names the print that it was part of; it can be printed again."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="letters")
    form = models.CharField(max_length=6, default="letter")
    name = models.CharField(max_length=200)
    street = models.CharField(max_length=300)
    postcode = models.CharField(max_length=12)
    town = models.CharField(max_length=100)
    country = models.CharField(max_length=2)
    words = models.TextField()
    language = models.CharField(max_length=5)
    signed_by = models.CharField(max_length=300)
    signatures: models.ManyToManyField[Signature, Any] = models.ManyToManyField(
        Signature, blank=True, related_name="+"
    )
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    written_at = models.DateTimeField()
    printed_at = models.DateTimeField(null=True, blank=True)
    batch = models.CharField(max_length=32, blank=True)

    objects: ClassVar = TenantManager.from_queryset(LetterQuerySet)()

    class Meta:
        indexes = [models.Index(fields=["organisation", "batch"])]

    def __str__(self) -> str:
        return f"{self.name}, {self.town}"

    @property
    def postal(self) -> Postal:
        """Where it goes."""
        return Postal(self.name, self.street, self.postcode, self.town, self.country)

    @classmethod
    def put_on_paper(
        cls, rows: models.QuerySet[Letter], batch: str, *, at: datetime
    ) -> int:
        """Take all that waits into one print; return how many they are."""
        return int(rows.filter(printed_at=None).update(printed_at=at, batch=batch))
