"""The fact that a case is closed."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models

from amends.accounts.audit import Actor
from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User

if TYPE_CHECKING:
    from amends.cases.case import Case


class Closure(Tenanted):
    """Its presence is the fact: who ended the case, when and why."""

    case = models.OneToOneField("cases.Case", models.CASCADE, related_name="closure")
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    closed_at = models.DateTimeField()
    reason = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return f"{self.case_id} closed"

    @classmethod
    def of(cls, case: Case, *, by: Actor, at: datetime, reason: str) -> Closure:
        """Record that a case ended."""
        closure: Closure
        closure, _new = cls.objects.get_or_create(
            case=case,
            defaults={
                "organisation_id": case.organisation_id,
                "closed_by": by if isinstance(by, User) else None,
                "closed_at": at,
                "reason": reason,
            },
        )
        return closure

    @classmethod
    def lift(cls, case: Case) -> None:
        """Take the closure away, if there is one."""
        cls.objects.filter(case=case).delete()
