"""Who has a case open just now, and who is writing an answer to it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import ClassVar, Self

from django.conf import settings
from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.cases.case import Case
from amends.foundation.tenancy import TenantManager

VIEWING, REPLYING = "viewing", "replying"
FADES = timedelta(seconds=45)
"""A page says that it is still open every ten seconds; three may get lost."""


class PresenceQuerySet(models.QuerySet["Presence"]):
    """Named questions about presences."""

    def now_at(self, cases: Iterable[int], at: datetime) -> Self:
        """Keep who is at these cases now, who writes before who looks."""
        rows = self.filter(case__in=list(cases), seen_at__gt=at - FADES)
        return rows.select_related("user").order_by("doing", "pk")

    def besides(self, user: User) -> Self:
        """Leave the asking person out."""
        return self.exclude(user=user)

    def faded(self, at: datetime) -> Self:
        """Keep those who have gone."""
        return self.filter(seen_at__lte=at - FADES)


class Presence(Tenanted):
    """One person at one case. Nothing is kept of it once they are gone."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    doing = models.CharField(max_length=8, default=VIEWING)
    seen_at = models.DateTimeField(db_index=True)

    objects: ClassVar = TenantManager.from_queryset(PresenceQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "user"], name="present_once")
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.doing} {self.case_id}"

    @classmethod
    def show(cls, case: Case, user: User, doing: str, *, at: datetime) -> None:
        """Say that somebody is there now, and forget who has gone."""
        cls.objects.faded(at).delete()
        cls.objects.update_or_create(
            case=case,
            user=user,
            defaults={
                "organisation_id": case.organisation_id,
                "doing": REPLYING if doing == REPLYING else VIEWING,
                "seen_at": at,
            },
        )

    @classmethod
    def leave(cls, case: Case, user: User) -> None:
        """Say that somebody has gone; a second time changes nothing."""
        cls.objects.filter(case=case, user=user).delete()
