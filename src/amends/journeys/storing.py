"""Storing: what a house keeps, how much of it, and how much room is left."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db.models import Count, Sum

from amends.cases.attachment import Attachment
from amends.cases.case import Case
from amends.cases.event import Event
from amends.cases.feedback import Feedback
from amends.channels.file_import import FileImport

LITTLE = 0.1
"""Below this part of the disk somebody should look."""


@dataclass(frozen=True, slots=True)
class Kept:
    """How many there are of something, and how many bytes its files have."""

    what: str
    rows: int
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Room:
    """The disk on which the house lies, in bytes."""

    free: int
    whole: int

    @property
    def is_little(self) -> bool:
        """Whether it will soon be full."""
        return self.free < self.whole * LITTLE


def kept() -> tuple[Kept, ...]:
    """Return what the house keeps; inside its scope."""
    files = [
        Kept(name, *_weighed(model))
        for name, model in (("attachments", Attachment), ("imports", FileImport))
    ]
    rows = [
        Kept(name, model.objects.order_by().count())
        for name, model in (("feedback", Feedback), ("cases", Case), ("events", Event))
    ]
    return (*rows, *files)


def room() -> Room:
    """Return how much room is left where the files lie."""
    found = shutil.disk_usage(Path(settings.HOME))
    return Room(free=found.free, whole=found.total)


def _weighed(model: type[Attachment] | type[FileImport]) -> tuple[int, int]:
    found = model.objects.order_by().aggregate(rows=Count("pk"), size=Sum("size"))
    return int(found["rows"]), int(found["size"] or 0)
