"""A turn in the life of a pattern: who, when, into what."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.foundation.tenancy import TenantManager


class Turn(Tenanted):
    """``turned_by`` is empty where the weekly look did it."""

    pattern = models.ForeignKey(
        "insights.Pattern", models.CASCADE, related_name="turns"
    )
    state = models.CharField(max_length=9)
    turned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    turned_at = models.DateTimeField()

    objects: ClassVar = TenantManager()

    def __str__(self) -> str:
        return f"{self.pattern_id} {self.state}"
