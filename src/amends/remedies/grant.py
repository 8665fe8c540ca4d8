"""A remedy that is given."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.foundation.tenancy import TenantManager
from amends.remedies.remedy import Remedy


class Grant(Tenanted):
    """Its presence is the fact that the customer gets it: by whom, and when."""

    remedy = models.OneToOneField(Remedy, models.CASCADE, related_name="grant")
    granted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    granted_at = models.DateTimeField()

    objects: ClassVar = TenantManager()

    class Meta:
        indexes = [models.Index(fields=["organisation", "granted_at"])]

    def __str__(self) -> str:
        return f"{self.remedy_id} given"

    @classmethod
    def give(cls, remedy: Remedy, *, by: User, at: datetime) -> bool:
        """Give it; False when somebody gave or refused it before."""
        if not Remedy.objects.waiting().filter(pk=remedy.pk).exists():
            return False
        _grant, new = cls.objects.get_or_create(
            remedy=remedy,
            defaults={
                "organisation_id": remedy.organisation_id,
                "granted_by": by,
                "granted_at": at,
            },
        )
        return bool(new)
