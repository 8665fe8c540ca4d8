"""Set aside: a review that does not count for patterns until somebody says so."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.cases.feedback import Feedback
from amends.foundation.tenancy import TenantManager


class Quarantine(Tenanted):
    """Its presence is the fact. It hides nothing: the case stays and is answered."""

    feedback = models.OneToOneField(Feedback, models.CASCADE, related_name="quarantine")
    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    set_at = models.DateTimeField()

    objects: ClassVar = TenantManager()

    def __str__(self) -> str:
        return str(self.feedback_id)
