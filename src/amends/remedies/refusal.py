"""A remedy that is turned down."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.foundation.tenancy import TenantManager
from amends.remedies.remedy import Remedy


class Refusal(Tenanted):
    """Its presence is the fact that it is not given, and why."""

    remedy = models.OneToOneField(Remedy, models.CASCADE, related_name="refusal")
    refused_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    refused_at = models.DateTimeField()
    reason = models.CharField(max_length=500)

    objects: ClassVar = TenantManager()

    def __str__(self) -> str:
        return f"{self.remedy_id} refused"

    @classmethod
    def refuse(cls, remedy: Remedy, reason: str, *, by: User, at: datetime) -> bool:
        """Refuse it; False when somebody gave or refused it before."""
        if not Remedy.objects.waiting().filter(pk=remedy.pk).exists():
            return False
        _refusal, new = cls.objects.get_or_create(
            remedy=remedy,
            defaults={
                "organisation_id": remedy.organisation_id,
                "refused_by": by,
                "refused_at": at,
                "reason": reason,
            },
        )
        return bool(new)
