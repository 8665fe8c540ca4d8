"""You said, we did: what the public may read of an action."""

from __future__ import annotations

from typing import ClassVar, Self

from django.conf import settings
from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.foundation.tenancy import TenantManager
from amends.insights.action import Action


class SayingQuerySet(models.QuerySet["Saying"]):
    """Named questions about sayings."""

    def at_place(self, location_id: int) -> Self:
        """Keep those of one place, and those of all places together."""
        here = models.Q(action__pattern__location=location_id)
        return self.filter(here | models.Q(action__pattern__location=None))

    def newest(self) -> Self:
        """Sort the newest first."""
        return self.select_related("action").order_by("-published_at", "-pk")


class Saying(Tenanted):
    """Its presence is the fact that it stands on the public page."""

    action = models.OneToOneField(Action, models.CASCADE, related_name="saying")
    said = models.CharField(max_length=300)
    did = models.CharField(max_length=600)
    language = models.CharField(max_length=5)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    published_at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(SayingQuerySet)()

    def __str__(self) -> str:
        return self.said
