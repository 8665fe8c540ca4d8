"""How far a deadline has been watched: which warnings were given, and the next."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Self

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.cases.case import Case
from amends.foundation.tenancy import TenantManager

SHARES = (50, 75, 90, 100)
"""Parts of the promised time, in hundredths; the last is the breach."""


class WatchQuerySet(models.QuerySet["Watch"]):
    """Named questions about watches."""

    def due(self, at: datetime) -> Self:
        """Keep those whose next warning's time has come, the longest waiting first."""
        return self.filter(next_at__lte=at).order_by("next_at", "pk")


class Watch(Tenanted):
    """``share`` was told last for the deadline ``due_at``; ``next_at`` none: done."""

    case = models.OneToOneField(Case, models.CASCADE, related_name="watch")
    due_at = models.DateTimeField()
    share = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(null=True, db_index=True)

    objects: ClassVar = TenantManager.from_queryset(WatchQuerySet)()

    def __str__(self) -> str:
        return f"{self.case_id} {self.share} %"

    def end(self) -> None:
        """Watch no longer: it was answered, or ended."""
        self.next_at = None
        self.save(update_fields=["next_at"])

    def tell(self, share: int, next_at: datetime | None) -> None:
        """Remember what was told, and when to look again."""
        self.share, self.next_at = share, next_at
        self.save(update_fields=["share", "next_at"])
