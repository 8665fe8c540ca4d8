"""A digest: one letter to one colleague about one week; intent first."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar, Self

from django.db import models

from amends.accounts.membership import Membership
from amends.accounts.tenanted import Tenanted
from amends.foundation.tenancy import TenantManager

LEASE = timedelta(minutes=2)


class Way(StrEnum):
    """Where it is; ``skipped`` was never sent, and ``reason`` says why."""

    WAITING = "waiting"
    UNKNOWN = "unknown"
    SENT = "sent"
    SKIPPED = "skipped"
    FAILED = "failed"


class DigestQuerySet(models.QuerySet["Digest"]):
    """Named questions about digests."""

    def due(self, at: datetime) -> Self:
        """Keep what should leave by now and nobody carries."""
        free = models.Q(leased_until=None) | models.Q(leased_until__lt=at)
        ways = (Way.WAITING, Way.UNKNOWN)
        return self.filter(free, way__in=ways, not_before__lte=at)


class Digest(Tenanted):
    """At most one for a member and a week: the database refuses a second.

    The words are made when it leaves, in the member's language. ``sent`` says that
    an attempt may have arrived, so the next carrier reads back first.
    """

    member = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    week = models.DateField()
    key = models.CharField(max_length=40, unique=True)
    way = models.CharField(max_length=8, default=Way.WAITING)
    reason = models.CharField(max_length=300, blank=True)
    attempts = models.PositiveIntegerField(default=0)
    fence = models.PositiveIntegerField(default=0)
    sent = models.BooleanField(default=False)
    not_before = models.DateTimeField()
    leased_until = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(DigestQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["member", "week"], name="one_digest_a_week")
        ]
        indexes = [models.Index(fields=["way", "not_before"])]

    def __str__(self) -> str:
        return f"{self.member_id} {self.week} {self.way}"

    @staticmethod
    def fresh_key() -> str:
        """Return a key for a new digest."""
        return uuid.uuid4().hex

    def lease(self, *, at: datetime) -> bool:
        """Take it to carry it; False when somebody else has it."""
        taken = Digest.objects.due(at).filter(pk=self.pk, fence=self.fence)
        if not taken.update(
            fence=self.fence + 1,
            attempts=models.F("attempts") + 1,
            leased_until=at + LEASE,
        ):
            return False
        self.refresh_from_db()
        return True

    def stand(self, **values: object) -> bool:
        """Write where it is now; False if another carrier took over."""
        own = Digest.objects.filter(pk=self.pk, fence=self.fence)
        if not own.update(**values):
            return False
        for name, value in values.items():
            setattr(self, name, value)
        return True
