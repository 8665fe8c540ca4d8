"""One file on its way into the inbox."""

from __future__ import annotations

import hashlib
from dataclasses import asdict
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, ClassVar, Self
from uuid import uuid4

from django.conf import settings
from django.db import models

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.roles import Ability
from amends.accounts.tenanted import Tenanted
from amends.channels.channel import Channel
from amends.channels.tables import Mapping, Problem, Table, open_table
from amends.foundation.tenancy import TenantManager

SHOWN_PROBLEMS = 1000


class Progress(StrEnum):
    """Where an import stands."""

    UPLOADED = "uploaded"
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


def place(row: FileImport, name: str) -> str:
    """Return a path of our own; the sender's name never touches the disk."""
    del name
    return f"imports/{row.organisation_id}/{uuid4().hex}"


class FileImportQuerySet(models.QuerySet["FileImport"]):
    """Named questions about imports."""

    def newest(self) -> Self:
        """Sort the newest first."""
        return self.select_related("channel", "location").order_by("-pk")

    def visible_to(self, membership: Membership) -> Self:
        """Keep those of the places into which the member may import, and of none."""
        ground = membership.ground(Ability.IMPORT)
        return self if ground.is_everything else self.filter(ground.rows("location"))

    def alike(self, signature: str) -> Self:
        """Keep the finished ones whose files had the same columns."""
        return self.filter(signature=signature, progress=Progress.DONE)


class FileImport(Tenanted):
    """``taken`` counts the rows behind us; a killed worker goes on from there."""

    channel = models.ForeignKey(Channel, models.CASCADE, related_name="imports")
    location = models.ForeignKey(
        Location, models.CASCADE, null=True, blank=True, related_name="+"
    )
    file = models.FileField(upload_to=place)
    name = models.CharField(max_length=200)
    size = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=20, blank=True)
    signature = models.CharField(max_length=64, blank=True)
    mapping = models.JSONField(default=dict)
    month_first = models.BooleanField(default=False)
    language = models.CharField(max_length=5, default="en")
    progress = models.CharField(max_length=10, default=Progress.UPLOADED)
    taken = models.PositiveBigIntegerField(default=0)
    created = models.PositiveBigIntegerField(default=0)
    updated = models.PositiveBigIntegerField(default=0)
    unchanged = models.PositiveBigIntegerField(default=0)
    bad = models.PositiveBigIntegerField(default=0)
    problems = models.JSONField(default=list)
    error = models.TextField(blank=True)
    expected = models.PositiveBigIntegerField(default=0)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    uploaded_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = TenantManager.from_queryset(FileImportQuerySet)()

    class Meta:
        indexes = [models.Index(fields=["organisation", "-id"])]

    def __str__(self) -> str:
        return self.name

    @property
    def is_new(self) -> bool:
        """Whether people still say what the columns mean."""
        return self.progress == Progress.UPLOADED

    def mean(self, mapping: Mapping, *, month_first: bool) -> None:
        """Keep what the columns mean."""
        self.mapping, self.month_first = mapping, month_first
        self.save(update_fields=["mapping", "month_first"])

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen."""
        return self.progress in (Progress.DONE, Progress.FAILED, Progress.CANCELLED)

    def table(self) -> Table:
        """Open the file; raises Unreadable, saying what to do."""
        return open_table(Path(self.file.path))

    def remembered(self) -> Mapping:
        """Return the mapping that people chose for such a file the last time."""
        last = FileImport.objects.newest().alike(self.signature).first()
        return dict(last.mapping) if last else {}

    def note(self, problems: list[Problem]) -> None:
        """Keep problems for people to read; the first thousand are enough."""
        room = SHOWN_PROBLEMS - len(self.problems)
        self.problems += [asdict(bad) for bad in problems[: max(0, room)]]

    @property
    def refusals(self) -> list[dict[str, Any]]:
        """Return what kept rows outside."""
        return [bad for bad in self.problems if not bad.get("kept")]

    @property
    def remarks(self) -> list[dict[str, Any]]:
        """Return what is odd about rows that came in."""
        return [bad for bad in self.problems if bad.get("kept")]

    def finish(self, *, at: datetime) -> None:
        """End well."""
        self.progress, self.finished_at, self.expected = Progress.DONE, at, self.taken
        self.save()

    def fail(self, error: str, *, at: datetime) -> None:
        """End with what went wrong; what was taken in stays."""
        self.progress, self.finished_at, self.error = Progress.FAILED, at, error
        self.save()

    def cancel(self, *, at: datetime) -> None:
        """Stop before the end; what was taken in stays."""
        FileImport.objects.filter(pk=self.pk, finished_at=None).update(
            progress=Progress.CANCELLED, finished_at=at
        )


def signature_of(columns: tuple[str, ...]) -> str:
    """Return what files with the same columns have in common."""
    return hashlib.sha256("\x00".join(sorted(columns)).encode()).hexdigest()
