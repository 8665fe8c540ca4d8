"""The fact that a customer is told what changed because of them."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.cases.case import Case
from amends.foundation.tenancy import TenantManager
from amends.insights.action import Action


class Told(Tenanted):
    """Once for an action and a case: a draft lies on the desk, a person sends it."""

    action = models.ForeignKey(Action, models.CASCADE, related_name="told")
    case = models.ForeignKey(Case, models.CASCADE, related_name="+")
    told_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    told_at = models.DateTimeField()

    objects: ClassVar = TenantManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["action", "case"], name="told_once")
        ]

    def __str__(self) -> str:
        return f"{self.action_id} {self.case_id}"
