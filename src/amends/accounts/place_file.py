"""A list of locations on its way in."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import ClassVar, Self
from uuid import uuid4

from django.conf import settings
from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.foundation.tenancy import TenantManager

SHOWN_PROBLEMS = 1000


class Stage(StrEnum):
    """Where a list stands."""

    UPLOADED = "uploaded"
    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"


def place(row: PlaceFile, name: str) -> str:
    """Return a path of our own; the sender's name never touches the disk."""
    del name
    return f"places/{row.organisation_id}/{uuid4().hex}"


class PlaceFileQuerySet(models.QuerySet["PlaceFile"]):
    """Named questions about such lists."""

    def newest(self) -> Self:
        """Sort the newest first."""
        return self.order_by("-pk")


class PlaceFile(Tenanted):
    """``mapping`` says which column means what; ``taken`` counts the rows behind us."""

    file = models.FileField(upload_to=place)
    name = models.CharField(max_length=200)
    mapping = models.JSONField(default=dict)
    stage = models.CharField(max_length=8, default=Stage.UPLOADED)
    language = models.CharField(max_length=5, default="en")
    expected = models.PositiveIntegerField(default=0)
    taken = models.PositiveIntegerField(default=0)
    opened = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    bad = models.PositiveIntegerField(default=0)
    problems = models.JSONField(default=list)
    error = models.TextField(blank=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    uploaded_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = TenantManager.from_queryset(PlaceFileQuerySet)()

    def __str__(self) -> str:
        return self.name

    @property
    def is_new(self) -> bool:
        """Whether people still say what the columns mean."""
        return self.stage == Stage.UPLOADED

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen."""
        return self.stage in (Stage.DONE, Stage.FAILED)

    def mean(self, mapping: dict[str, str]) -> None:
        """Keep what the columns mean."""
        self.mapping = mapping
        self.save(update_fields=["mapping"])

    def start(self) -> bool:
        """Stand to be taken in; starting twice changes nothing."""
        rows = PlaceFile.objects.filter(pk=self.pk, stage=Stage.UPLOADED)
        return bool(rows.update(stage=Stage.WAITING))

    def note(self, line: int, column: str, reason: str) -> None:
        """Keep what keeps a row outside; the first thousand are enough."""
        self.bad += 1
        if len(self.problems) < SHOWN_PROBLEMS:
            self.problems.append({"line": line, "column": column, "reason": reason})

    def end(self, stage: Stage, *, at: datetime, error: str = "") -> None:
        """End, well or with what went wrong."""
        self.stage, self.finished_at, self.error = stage, at, error
        self.save()
