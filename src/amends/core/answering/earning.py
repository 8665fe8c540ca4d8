"""Earning: a lane may answer by itself once people have sent its drafts unchanged."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

WEEK = timedelta(days=7)
MEMORY = timedelta(days=180)
"""What was sent longer ago proves nothing about today's drafts."""
LEAST = 3
"""So many edits in a week are needed before it counts as edit-heavy."""
HEAVY = 1 / 3
"""Share of edits among a week's answers from which trust is lost."""


@dataclass(frozen=True, slots=True)
class Sent:
    """One answer that a person dealt with: sent as drafted, or changed first."""

    at: datetime
    unchanged: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a lane has come. ``lapsed_at`` is when an edit-heavy week ended trust."""

    unchanged: int
    edited: int
    needed: int
    lapsed_at: datetime | None = None

    @property
    def earned(self) -> bool:
        """Whether the lane may be switched on."""
        return self.unchanged >= self.needed


def standing(sent: Iterable[Sent], *, needed: int, at: datetime) -> Standing:
    """Return where a lane stands now; an edit-heavy week sets its count to nothing.

    ``sent`` in any order; the house's own automatic answers are no part of it.
    """
    week: deque[Sent] = deque()
    unchanged, edited, lapsed_at = 0, 0, None
    for one in sorted(sent, key=lambda sent: sent.at):
        if not at - MEMORY <= one.at <= at:
            continue
        week.append(one)
        while week[0].at <= one.at - WEEK:
            week.popleft()
        unchanged, edited = unchanged + one.unchanged, edited + (not one.unchanged)
        if not one.unchanged and _heavy(week):
            unchanged, edited, lapsed_at = 0, 0, one.at
            week.clear()
    return Standing(unchanged, edited, needed, lapsed_at)


def _heavy(week: Iterable[Sent]) -> bool:
    both = list(week)
    edits = sum(not one.unchanged for one in both)
    return edits >= LEAST and edits > len(both) * HEAVY
