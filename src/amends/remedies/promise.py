"""Something that a customer was promised, with the day by which."""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar, Self

from django.conf import settings
from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.cases.case import Case
from amends.foundation.tenancy import TenantManager


class PromiseQuerySet(models.QuerySet["Promise"]):
    """Named questions about promises."""

    def of_case(self, case: Case) -> Self:
        """Keep one case's, the nearest day first."""
        return self.filter(case=case).with_people().order_by("due_on", "pk")

    def among(self, cases: models.QuerySet[Case]) -> Self:
        """Keep those of these cases."""
        return self.filter(case__in=cases.order_by().values("pk"))

    def with_people(self) -> Self:
        """Bring along who promised and who leads the case."""
        return self.select_related("made_by", "case__assignee", "case__location")

    def open(self) -> Self:
        """Keep what is still to be kept."""
        return self.filter(settled_at=None)

    def due(self, on: date) -> Self:
        """Keep the open ones whose day is that one or is over."""
        return self.open().filter(due_on__lte=on)

    def unreminded(self) -> Self:
        """Keep those of whose day nobody was reminded."""
        return self.filter(reminded_at=None)

    def settled_counts(self) -> tuple[int, int]:
        """Return how many were kept, and how many were not."""
        counted = self.aggregate(
            well=models.Count("pk", filter=models.Q(kept=True)),
            ill=models.Count("pk", filter=models.Q(kept=False)),
        )
        return counted["well"], counted["ill"]

    def nearest(self) -> Self:
        """Sort the nearest day first."""
        return self.order_by("due_on", "pk")


class Promise(Tenanted):
    """``settled_at`` says when it was kept, or found to be broken.

    ``origin`` makes what comes from a remedy or a reply once only.
    """

    case = models.ForeignKey(Case, models.CASCADE, related_name="promises")
    text = models.CharField(max_length=300)
    due_on = models.DateField()
    origin = models.CharField(max_length=80, unique=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    made_at = models.DateTimeField()
    reminded_at = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    kept = models.BooleanField(null=True, blank=True)

    objects: ClassVar = TenantManager.from_queryset(PromiseQuerySet)()

    class Meta:
        indexes = [
            models.Index(
                fields=["organisation", "due_on"],
                name="promise_open",
                condition=models.Q(settled_at=None),
            )
        ]

    def __str__(self) -> str:
        return self.text

    def settle(self, *, kept: bool, at: datetime) -> bool:
        """Say that it was kept, or broken; the first word stands."""
        rows = Promise.objects.open().filter(pk=self.pk)
        return bool(rows.update(kept=kept, settled_at=at))

    def is_late(self, on: date) -> bool:
        """Whether its day is over and nobody has kept it."""
        return self.settled_at is None and self.due_on < on

    @classmethod
    def make(
        cls, case: Case, text: str, due_on: date, *, origin: str, by: User, at: datetime
    ) -> Promise:
        """Write a promise down; the same origin again changes nothing."""
        made: Promise
        made, _new = cls.objects.get_or_create(
            origin=origin,
            defaults={
                "organisation_id": case.organisation_id,
                "case": case,
                "text": text[:300],
                "due_on": due_on,
                "made_by": by,
                "made_at": at,
            },
        )
        return made
