"""A sentence of a reply of ours that reads like a promise, until a person says so."""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar, Self

from django.conf import settings
from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.cases.case import Case
from amends.core.promising import Found
from amends.foundation.tenancy import TenantManager
from amends.remedies.promise import Promise
from amends.replies.publication import Publication


class SpottedQuerySet(models.QuerySet["Spotted"]):
    """Named questions about what was found."""

    def of_case(self, case: Case) -> Self:
        """Keep one case's, as they were said."""
        return self.filter(case=case).order_by("pk")

    def among(self, cases: models.QuerySet[Case]) -> Self:
        """Keep those of these cases."""
        return self.filter(case__in=cases.order_by().values("pk"))

    def undecided(self) -> Self:
        """Keep those of which nobody has said whether they are promises."""
        return self.filter(judged_at=None)

    def nearest(self) -> Self:
        """Sort the nearest day first, with the case of each."""
        return self.select_related("case__assignee").order_by("due_on", "pk")


class Spotted(Tenanted):
    """``judged_at`` says when somebody looked; ``promise`` what became of it, if any.

    ``dated`` is whether the day stands in the sentence or is the usual one.
    """

    case = models.ForeignKey(Case, models.CASCADE, related_name="spotted")
    publication = models.ForeignKey(Publication, models.CASCADE, related_name="+")
    place = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=300)
    deed = models.CharField(max_length=12)
    due_on = models.DateField()
    dated = models.BooleanField()
    spotted_at = models.DateTimeField()
    judged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    judged_at = models.DateTimeField(null=True, blank=True)
    promise = models.OneToOneField(
        Promise, models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects: ClassVar = TenantManager.from_queryset(SpottedQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["publication", "place"], name="spotted_once"
            )
        ]
        indexes = [
            models.Index(
                fields=["organisation", "due_on"],
                name="spotted_undecided",
                condition=models.Q(judged_at=None),
            )
        ]

    def __str__(self) -> str:
        return self.text

    @classmethod
    def keep(
        cls, publication: Publication, place: int, found: Found, *, at: datetime
    ) -> bool:
        """Keep a finding; False when it was kept before."""
        _row, new = cls.objects.get_or_create(
            publication=publication,
            place=place,
            defaults={
                "organisation_id": publication.organisation_id,
                "case_id": publication.case_id,
                "text": found.text,
                "deed": found.deed,
                "due_on": found.due_on,
                "dated": found.dated,
                "spotted_at": at,
            },
        )
        return bool(new)

    def judge(self, *, by: User, at: datetime, promise: Promise | None) -> bool:
        """Say what it is, once; False when somebody has said so."""
        rows = Spotted.objects.undecided().filter(pk=self.pk)
        return bool(rows.update(judged_by=by, judged_at=at, promise=promise))

    def day(self, today: date) -> date:
        """Return the day to propose; one that is over has become today."""
        return max(self.due_on, today)
