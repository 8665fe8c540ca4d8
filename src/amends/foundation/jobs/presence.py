"""Which workers are there, as `amends doctor` and the page see them."""

from __future__ import annotations

import os
import socket
from datetime import datetime, timedelta

from django.db import models

SILENT_AFTER = timedelta(seconds=90)
FORGOTTEN_AFTER = timedelta(days=1)


class PresenceQuerySet(models.QuerySet["Presence"]):
    """Named questions about workers."""

    def alive(self, at: datetime) -> PresenceQuerySet:
        """Return the workers that have given a sign of life lately."""
        return self.filter(beat_at__gt=at - SILENT_AFTER)

    def silent(self, at: datetime) -> PresenceQuerySet:
        """Return the workers that vanished without saying goodbye."""
        return self.filter(beat_at__lte=at - SILENT_AFTER)

    def forgotten(self, at: datetime) -> PresenceQuerySet:
        """Return those that have been silent for so long that nobody cares."""
        return self.filter(beat_at__lte=at - FORGOTTEN_AFTER)


class Presence(models.Model):
    """One worker process; the row goes when it stops in an orderly way."""

    owner = models.CharField(max_length=120, unique=True)
    host = models.CharField(max_length=80)
    pid = models.PositiveIntegerField()
    concurrency = models.PositiveSmallIntegerField()
    started_at = models.DateTimeField()
    beat_at = models.DateTimeField(db_index=True)

    objects = PresenceQuerySet.as_manager()

    def __str__(self) -> str:
        """Name the process as an administrator would look for it."""
        return f"{self.host}, process {self.pid}"

    @classmethod
    def beat(cls, owner: str, *, concurrency: int, at: datetime) -> None:
        """Give a sign of life, the first one included."""
        cls.objects.update_or_create(
            owner=owner,
            defaults={"beat_at": at},
            create_defaults={
                "beat_at": at,
                "started_at": at,
                "concurrency": concurrency,
                "host": socket.gethostname()[:80],
                "pid": os.getpid(),
            },
        )

    @classmethod
    def leave(cls, owner: str) -> None:
        """Say goodbye."""
        cls.objects.filter(owner=owner).delete()
