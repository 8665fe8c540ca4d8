"""A channel fell silent: since when, who was told, and when it spoke again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import ClassVar, Self

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.channels.channel import Channel
from amends.foundation.tenancy import TenantManager


class Why(StrEnum):
    """``unread``: we cannot read it; ``quiet``: it brings nothing, unlike before."""

    UNREAD = "unread"
    QUIET = "quiet"


class SilenceQuerySet(models.QuerySet["Silence"]):
    """Named questions about silences."""

    def lasting(self) -> Self:
        """Keep those that have not ended."""
        return self.filter(ended_at=None)

    def of(self, channel: Channel) -> Self:
        """Keep one channel's."""
        return self.filter(channel=channel)

    def among(self, channel_ids: Sequence[int]) -> Self:
        """Keep those of these channels."""
        return self.filter(channel__in=channel_ids)

    def untold(self) -> Self:
        """Keep those that nobody has been told of."""
        return self.lasting().filter(told_at=None)


class Silence(Tenanted):
    """Its presence is the fact that a channel is silent, until ``ended_at``."""

    channel = models.ForeignKey(Channel, models.CASCADE, related_name="silences")
    why = models.CharField(max_length=10)
    since = models.DateTimeField()
    noticed_at = models.DateTimeField()
    told_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = TenantManager.from_queryset(SilenceQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["channel"],
                condition=models.Q(ended_at=None),
                name="one_silence_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return f"{self.channel_id} {self.why} {self.since:%Y-%m-%d %H:%M}"

    def end(self, *, at: datetime) -> None:
        """It speaks again."""
        if self.ended_at is None:
            self.ended_at = at
            self.save(update_fields=["ended_at"])
