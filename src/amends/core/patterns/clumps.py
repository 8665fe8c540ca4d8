"""Clumps: what five guests say of one awful evening is one event, not five."""

from __future__ import annotations

import numpy as np

from .evidence import Ordinary, log_factor
from .facts import Floats, Ints
from .poisson import capped

LEAST_WEEKS = 3
"""In so many weeks at least a matter must come up to be a pattern."""


def weeks_back(day: Ints, as_of: int) -> Ints:
    """The week of each day, counted back. A bad evening is written about for days."""
    return np.asarray((as_of - day) // 7)


def by_week(week: Ints, weight: Floats) -> Floats:
    """Complaints of each week in which there were any."""
    if not len(week):
        return np.empty(0)
    counted = np.bincount(week, weight).astype(np.float64)
    return counted[counted > 0]


def guarded(each_week: Floats, weeks: int, mean: float, firm: float) -> float:
    """The evidence left when no single week counts for much more than one complaint.

    ``weeks`` are those in which the cell had any review; where several complaints a
    week are ordinary, the cap rises accordingly.
    """
    usual = mean / max(weeks, 1)
    cap = 1.0 if usual < 0.25 else float(np.ceil(usual + 2 * np.sqrt(usual)))
    seen = np.minimum(each_week, cap) + np.clip(each_week - cap, 0.0, 1.0) / 2
    ordinary = capped(np.array([usual]), np.array([cap])) * weeks
    found = log_factor(np.array([seen.sum()]), Ordinary(ordinary, np.array([firm])))
    return float(found[0])
