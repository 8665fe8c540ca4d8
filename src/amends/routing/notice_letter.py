"""What somebody has not seen in time, as one letter; intent first."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar, Self

from django.conf import settings
from django.db import models

from amends.accounts.organisation import Organisation
from amends.accounts.tenanted import Tenanted
from amends.foundation.carried import Carried, uncarried
from amends.foundation.tenancy import TenantManager

KEPT = timedelta(days=60)


class Way(StrEnum):
    """Where it is; ``skipped`` was never sent, and ``reason`` says why."""

    WAITING = "waiting"
    UNKNOWN = "unknown"
    SENT = "sent"
    SKIPPED = "skipped"
    FAILED = "failed"


class NoticeLetterQuerySet(models.QuerySet["NoticeLetter"]):
    """Named questions about letters."""

    def due(self, at: datetime) -> Self:
        """Keep what should leave by now and nobody carries."""
        return self.filter(uncarried(at), way__in=(Way.WAITING, Way.UNKNOWN))

    def over(self, at: datetime) -> Self:
        """Keep what nobody asks for any more."""
        return self.filter(created_at__lt=at - KEPT)


class NoticeLetter(Carried, Tenanted):
    """Its notices name it, and each notice at most one: so none is told twice.

    The words are made when it leaves. ``sent`` says that an attempt may have arrived,
    so the next carrier reads back first.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    key = models.CharField(max_length=40, unique=True)
    way = models.CharField(max_length=8, default=Way.WAITING)
    reason = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(NoticeLetterQuerySet)()

    class Meta:
        indexes = [models.Index(fields=["way", "not_before"])]

    def __str__(self) -> str:
        return f"{self.user_id} {self.way}"

    @classmethod
    def intend(cls, house: Organisation, user_id: int, *, at: datetime) -> NoticeLetter:
        """Write down that a letter is to leave."""
        made: NoticeLetter = cls.objects.create(
            organisation=house,
            user_id=user_id,
            key=uuid.uuid4().hex,
            not_before=at,
            created_at=at,
        )
        return made

    def lease(self, *, at: datetime) -> bool:
        """Take it to carry it; False when somebody else has it."""
        return self.take_from(NoticeLetter.objects.due(at), at=at)

    def end(self, way: Way, reason: str = "") -> None:
        """Write down what became of it."""
        self.stand(way=way, reason=reason[:300], leased_until=None)

    def put_off(self, reason: str, *, until: datetime, sent: bool) -> None:
        """Try again later; after a possible sending only by reading back first."""
        way = Way.UNKNOWN if sent else Way.WAITING
        self.stand(
            way=way, sent=sent, reason=reason[:300], not_before=until, leased_until=None
        )
