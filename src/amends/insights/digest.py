"""A digest: one letter to one colleague about one week; intent first."""

from __future__ import annotations

import uuid
from datetime import datetime
from enum import StrEnum
from typing import ClassVar, Self

from django.db import models

from amends.accounts.membership import Membership
from amends.accounts.tenanted import Tenanted
from amends.foundation.carried import Carried, uncarried
from amends.foundation.tenancy import TenantManager


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
        return self.filter(uncarried(at), way__in=(Way.WAITING, Way.UNKNOWN))


class Digest(Carried, Tenanted):
    """At most one for a member and a week: the database refuses a second.

    The words are made when it leaves, in the member's language. ``sent`` says that
    an attempt may have arrived, so the next carrier reads back first.
    """

    member = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    week = models.DateField()
    key = models.CharField(max_length=40, unique=True)
    way = models.CharField(max_length=8, default=Way.WAITING)
    reason = models.CharField(max_length=300, blank=True)
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
        return self.take_from(Digest.objects.due(at), at=at)
