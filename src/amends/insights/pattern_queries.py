"""Named questions about patterns, and the states they ask for."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Self

from django.db import models

from amends.accounts.membership import Membership

if TYPE_CHECKING:
    from amends.insights.pattern import Pattern  # noqa: F401 - the rows, for the type checker


class Standing(StrEnum):
    """new → open → acted → resolved, dismissed or returned."""

    NEW = "new"
    OPEN = "open"
    ACTED = "acted"
    RESOLVED = "resolved"
    DISMISSED = "dismissed"
    RETURNED = "returned"


LIVE = (Standing.NEW, Standing.OPEN, Standing.RETURNED)
OVER = (Standing.RESOLVED, Standing.DISMISSED)


class PatternQuerySet(models.QuerySet["Pattern"]):
    """Named questions about patterns."""

    def visible_to(self, member: Membership) -> Self:
        """Keep those of the member's places; who sees all places sees all."""
        if not member.location_ids:
            return self
        return self.filter(location__in=member.location_ids)

    def in_order(self) -> Self:
        """Sort as they were found, the oldest first: the memory counts on it."""
        return self.order_by("pk")

    def best(self) -> Self:
        """Sort by what presses most: new and open, then acted, then the past."""
        rank = models.Case(
            models.When(state__in=LIVE, then=0),
            models.When(state=Standing.ACTED, then=1),
            default=2,
        )
        return self.select_related("location").order_by(rank, "-score", "-pk")

    def live(self) -> Self:
        """Keep what somebody should look at."""
        return self.filter(state__in=LIVE)

    def told_since(self, day: date) -> Self:
        """Keep what spoke up since that day."""
        return self.filter(told_on__gte=day)

    def before(self, pk: int) -> Self:
        """Keep what follows that row, the newest first (keyset paging)."""
        return self.filter(pk__lt=min(pk, 2**62)).order_by("-pk")
