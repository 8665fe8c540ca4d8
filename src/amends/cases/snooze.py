"""A case put aside until a time."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Self

from django.conf import settings
from django.db import models, transaction

from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.cases.case import Case
from amends.cases.state import State
from amends.foundation.tenancy import TenantManager


class SnoozeQuerySet(models.QuerySet["Snooze"]):
    """Named questions about sleeping cases."""

    def of_case(self, case: Case) -> Self:
        """Keep the sleep of one case, if it sleeps."""
        return self.filter(case=case)


class Snooze(Tenanted):
    """Its presence says until when the case sleeps, and who put it aside."""

    case = models.OneToOneField(Case, models.CASCADE, related_name="snooze")
    until = models.DateTimeField(db_index=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )

    objects: ClassVar = TenantManager.from_queryset(SnoozeQuerySet)()

    def __str__(self) -> str:
        return f"{self.case_id} until {self.until:%Y-%m-%d %H:%M}"

    @classmethod
    @transaction.atomic
    def put_aside(cls, case: Case, until: datetime, *, by: User, at: datetime) -> None:
        """Let a case sleep; it wakes by itself or when the customer writes."""
        cls.objects.update_or_create(
            case=case,
            defaults={
                "organisation_id": case.organisation_id,
                "until": until,
                "by": by,
            },
        )
        case.state = State.SNOOZED
        case.save(update_fields=["state"])
        case.log("snoozed", by=by, at=at, detail={"until": until.isoformat()})

    @transaction.atomic
    def wake(self, *, at: datetime) -> None:
        """Bring the case back to the inbox."""
        case = self.case
        self.delete()
        if case.state == State.SNOOZED:
            case.state = State.OPEN
            case.active_at = at
            case.save(update_fields=["state", "active_at"])
            case.log("woke", by=None, at=at)
