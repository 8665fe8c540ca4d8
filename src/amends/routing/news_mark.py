"""How far the story of all cases has been read for what people should know."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models


class NewsMark(models.Model):
    """One for the installation; it tells no house anything of another.

    ``known`` are the events just before ``seen`` that were looked at: rows of two
    transactions may become visible in another order than they are numbered.
    """

    seen = models.BigIntegerField(default=0)
    since = models.BigIntegerField(default=0)
    known: models.Field[Any, Any] = models.JSONField(default=list)
    moved_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.seen)

    @classmethod
    def standing(cls, latest: int, *, at: datetime) -> NewsMark:
        """Return the mark, locked; the first call begins at ``latest``."""
        fresh = {"seen": latest, "since": latest, "moved_at": at}
        row, _new = cls.objects.select_for_update().get_or_create(pk=1, defaults=fresh)
        return row

    def move_to(self, seen: int, known: list[int], *, at: datetime) -> None:
        """Remember up to where it was read."""
        self.seen, self.known, self.moved_at = seen, known, at
        self.save()
