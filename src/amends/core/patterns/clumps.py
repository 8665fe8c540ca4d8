"""Clumps: what five guests say of one awful evening is one event, not five.

Some of them write days later and do not say when they were there, so that the weeks
after such an evening seem to have complaints of their own.
"""

from __future__ import annotations

import numpy as np

from .facts import Flags, Floats, Ints
from .poisson import capped

LEAST_WEEKS = 3
"""In so many weeks at least a matter must come up to be a pattern."""

_SECOND = 0.5
"""What a second complaint of a week counts for, where one is the most that is usual."""
_WAKE = 3
"""For so many weeks after a burst a complaint is likely to be about it,"""
_LATE = 0.4
"""and counts for this."""


def weeks_back(day: Ints, as_of: int) -> Ints:
    """The week of each day, counted back. A bad evening is written about for days."""
    return np.asarray((as_of - day) // 7)


def by_week(week: Ints, weight: Floats) -> Floats:
    """Complaints of each week, this one first, as far back as there are any."""
    return np.bincount(week, weight).astype(np.float64) if len(week) else np.empty(0)


def guarded(each_week: Floats, weeks: int, mean: float) -> tuple[float, float]:
    """Complaints and the mean left when no week counts for much more than one.

    ``weeks`` are those in which the cell had any review; where several complaints a
    week are ordinary, the cap rises accordingly.
    """
    usual, cap = _usual(weeks, mean)
    burst = _bursts(each_week, weeks, cap)
    seen = np.minimum(each_week, cap)
    seen += np.where(burst, 0.0, _SECOND * np.clip(each_week - cap, 0.0, 1.0))
    seen[_wake(burst)] *= _LATE
    ordinary = capped(np.array([usual]), np.array([cap])) * weeks
    return float(seen.sum()), float(ordinary[0])


def spread(each_week: Floats, weeks: int, mean: float) -> int:
    """In how many weeks it came up, those after a burst left out."""
    burst = _bursts(each_week, weeks, _usual(weeks, mean)[1])
    return int(((each_week > 0) & ~_wake(burst)).sum())


def _usual(weeks: int, mean: float) -> tuple[float, float]:
    """Complaints that are ordinary in a week, and how many may count in full."""
    usual = mean / max(weeks, 1)
    cap = 1.0 if usual < 0.25 else float(np.ceil(usual + 2 * np.sqrt(usual)))
    return usual, cap


def _bursts(each_week: Floats, weeks: int, cap: float) -> Flags:
    """Weeks with far more than is ordinary and than the others of the stretch have."""
    rate = float(np.minimum(each_week, cap + 1).sum()) / max(weeks, 1)
    return np.asarray(each_week >= max(cap + 2, rate + 2.5 * np.sqrt(rate) + 1))


def _wake(burst: Flags) -> Flags:
    """The weeks after a burst that are none themselves."""
    found = np.zeros(len(burst), dtype=bool)
    for later in range(1, _WAKE + 1):
        found[:-later] |= burst[later:]
    return found & ~burst
