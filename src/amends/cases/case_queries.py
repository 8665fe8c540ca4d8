"""Named questions about cases; the inbox is made of them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Self, cast

from django.db import models

from amends.accounts.membership import Membership
from amends.cases.search import saying
from amends.cases.state import State

if TYPE_CHECKING:
    pass


class CaseQuerySet(models.QuerySet["Case"]):
    """Each name is one condition; they chain."""

    def visible_to(self, membership: Membership) -> Self:
        """Keep the cases of the member's locations, and those of none."""
        if not membership.location_ids:
            return self
        return self.filter(
            models.Q(location__in=membership.location_ids) | models.Q(location=None)
        )

    def in_state(self, state: State) -> Self:
        """Keep the cases that stand there."""
        return self.filter(state=state)

    def open(self) -> Self:
        """Keep the cases that wait for us."""
        return self.in_state(State.OPEN)

    def owned_by(self, user: object) -> Self:
        """Keep one person's cases."""
        return self.filter(assignee=user)

    def unowned(self) -> Self:
        """Keep the cases that nobody leads."""
        return self.filter(assignee=None)

    def overdue(self, at: datetime) -> Self:
        """Keep the unanswered cases whose deadline has passed."""
        return self.filter(due_at__lt=at, answered_at=None)

    def newest(self) -> Self:
        """Sort by the last thing that happened, the newest first."""
        return self.order_by("-active_at", "-id")

    def oldest_due(self) -> Self:
        """Sort by deadline, the nearest first; cases without one are left out."""
        return self.filter(due_at__isnull=False).order_by("due_at", "id")

    def after(self, active_at: datetime, pk: int) -> Self:
        """Keep what follows that row in `newest` order (keyset paging)."""
        return self.filter(
            models.Q(active_at__lt=active_at) | models.Q(active_at=active_at, pk__lt=pk)
        ).filter(active_at__lte=active_at)

    def for_listing(self) -> Self:
        """Bring along what a row of the inbox shows."""
        return self.select_related("location", "channel", "assignee")

    def saying(self, query: str) -> Self:
        """Keep the cases in which somebody said these words."""
        return cast("Self", saying(self, query))
