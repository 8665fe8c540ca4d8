"""Who is away, from when until when, and who stands in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from amends.accounts.user import User
from amends.foundation.tenancy import TenantManager
from amends.routing.desk_row import DeskRow

FARTHEST = 3
"""Deputies asked one after the other, so that no circle is walked for ever."""


class AbsenceQuerySet(models.QuerySet["Absence"]):
    """Named questions about absences."""

    def with_people(self) -> Self:
        """Bring along who is away and who stands in."""
        return self.select_related("user", "deputy").order_by("since_on", "pk")

    def not_over(self, today: date) -> Self:
        """Keep those that last today or are still to come."""
        return self.filter(until_on__gte=today)

    def lasting(self, today: date) -> Self:
        """Keep those of today."""
        return self.filter(since_on__lte=today, until_on__gte=today)

    def of(self, user: object) -> Self:
        """Keep one person's."""
        return self.filter(user=user)


class Absence(DeskRow):
    """Both days count. Without a deputy the next rule that fits decides."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    deputy = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    since_on = models.DateField()
    until_on = models.DateField()

    objects: ClassVar = TenantManager.from_queryset(AbsenceQuerySet)()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(until_on__gte=F("since_on")), name="absence_ends_later"
            )
        ]
        indexes = [models.Index(fields=["organisation", "until_on"])]

    def __str__(self) -> str:
        return f"{self.user} {self.since_on}–{self.until_on}"

    def lasts_on(self, day: date) -> bool:
        """Say whether the person is away on that day."""
        return self.since_on <= day <= self.until_on


class Roll:
    """Who is here on which day; read once for many cases."""

    def __init__(self, absences: Iterable[Absence]) -> None:
        self._absences = list(absences)

    def present(self, person: User, day: date) -> User | None:
        """Return the person, or who stands in; None where nobody does."""
        here: User | None = person
        for _step in range(FARTHEST):
            away = next((row for row in self._of(here) if row.lasts_on(day)), None)
            if away is None:
                return here
            here = away.deputy
        return None

    def _of(self, person: User | None) -> list[Absence]:
        if person is None:
            return []
        return [row for row in self._absences if row.user_id == person.pk]

    def away(self, user_id: int, day: date) -> bool:
        """Say whether somebody is away on that day."""
        return any(
            row.user_id == user_id and row.lasts_on(day) for row in self._absences
        )
