"""One thing told to a webhook, or still to be told."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, ClassVar, Self

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.accounts.webhook import Webhook
from amends.foundation.tenancy import TenantManager

KEPT = timedelta(days=30)
REASON = 300


class Told(StrEnum):
    """How far it is."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    FAILED = "failed"


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    """Named questions about deliveries."""

    def of(self, webhook: Webhook) -> Self:
        """Keep one webhook's, the newest first."""
        return self.filter(webhook=webhook).order_by("-pk")

    def events_after(self, event: int) -> set[int]:
        """Return the events after that one which are known already."""
        events = self.filter(event__gt=event).values_list("event", flat=True)
        return {event for event in events if event is not None}

    def before(self, pk: int) -> Self:
        """Keep what is older than that one (keyset paging)."""
        return self.filter(pk__lt=pk)

    def old(self, at: datetime) -> Self:
        """Keep what is no longer of use to anybody."""
        return self.filter(made_at__lt=at - KEPT)


class Delivery(Tenanted):
    """``key`` is the id that the receiver sees: the same on every attempt.

    ``event`` is the number of the event, null for a trial. ``status`` is the last
    answer's, null where none came.
    """

    webhook = models.ForeignKey(
        Webhook, models.CASCADE, related_name="deliveries", db_index=False
    )
    key = models.CharField(max_length=40, unique=True)
    event = models.BigIntegerField(null=True, blank=True)
    kind = models.CharField(max_length=40)
    payload = models.JSONField()
    state = models.CharField(max_length=9, default=Told.WAITING)
    attempts = models.PositiveIntegerField(default=0)
    status = models.PositiveSmallIntegerField(null=True, blank=True)
    reason = models.CharField(max_length=REASON, blank=True)
    made_at = models.DateTimeField()
    tried_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = TenantManager.from_queryset(DeliveryQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["webhook", "event"], name="one_delivery_per_event"
            )
        ]
        indexes = [
            models.Index(fields=["webhook", "-id"], name="delivery_of_webhook"),
            models.Index(fields=["made_at"], name="delivery_made"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"

    def tried(
        self,
        state: Told,
        *,
        at: datetime,
        status: int | None = None,
        reason: str = "",
    ) -> None:
        """Write down how an attempt went."""
        self.state, self.status, self.reason = state, status, reason[:REASON]
        self.attempts += 1
        self.tried_at = at
        fields: list[Any] = ["state", "status", "reason", "attempts", "tried_at"]
        self.save(update_fields=fields)

    def wait(self) -> None:
        """Stand to be told once more."""
        self.state = Told.WAITING
        self.save(update_fields=["state"])
