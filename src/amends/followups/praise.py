"""Praise that names somebody, delivered to them."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Self

from django.db import models

from amends.accounts.membership import Membership
from amends.accounts.tenanted import Tenanted
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.foundation.tenancy import TenantManager


class PraiseQuerySet(models.QuerySet["Praise"]):
    """Named questions about praise."""

    def of(self, member: Membership) -> Self:
        """Keep what is said of one person, the newest first."""
        wanted = ("feedback__location", "feedback__case")
        return self.filter(member=member).select_related(*wanted).order_by("-pk")

    def of_others(self, member: Membership, cases: models.QuerySet[Case]) -> Self:
        """Keep what is said of colleagues in these cases, the newest first."""
        rows = self.filter(feedback__case__in=cases.order_by().values("pk"))
        wanted = ("feedback__location", "feedback__case", "member__user")
        return rows.exclude(member=member).select_related(*wanted).order_by("-pk")

    def unread(self) -> Self:
        """Keep what has not been looked at yet."""
        return self.filter(read_at=None)


class Praise(Tenanted):
    """Once for each person and feedback; ``name`` is as the customer wrote it."""

    member = models.ForeignKey(Membership, models.CASCADE, related_name="praise")
    feedback = models.ForeignKey(Feedback, models.CASCADE, related_name="praise")
    name = models.CharField(max_length=100)
    told_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = TenantManager.from_queryset(PraiseQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["member", "feedback"], name="praised_once")
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.feedback_id}"

    @classmethod
    def read_all(cls, member: Membership, *, at: datetime) -> None:
        """Know that this person has seen what is said of them."""
        cls.objects.filter(member=member, read_at=None).update(read_at=at)
