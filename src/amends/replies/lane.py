"""The fact that one kind of answer may leave by itself."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Self

from django.conf import settings
from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.channels.channel import Channel
from amends.foundation.tenancy import TenantManager


class LaneQuerySet(models.QuerySet["Lane"]):
    """Named questions about lanes."""

    def in_order(self) -> Self:
        """Sort by channel, best stars first."""
        return self.select_related("channel", "switched_on_by").order_by(
            "channel__name", "-band", "kind"
        )


class Lane(Tenanted):
    """Its presence is the fact that somebody switched it on: who, and when.

    A channel, a band of stars (`core.answering.lanes`) and a kind of the taxonomy.
    """

    channel = models.ForeignKey(Channel, models.CASCADE, related_name="+")
    band = models.CharField(max_length=4)
    kind = models.CharField(max_length=12)
    switched_on_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    switched_on_at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(LaneQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["channel", "band", "kind"], name="lane_switched_on_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.channel}: {self.band}, {self.kind}"

    def trusted_since(self, lapsed_at: datetime | None) -> bool:
        """Whether nobody lost trust after it was switched on."""
        return lapsed_at is None or lapsed_at < self.switched_on_at
