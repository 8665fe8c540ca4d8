"""Clumps: five complaints of one evening are one event, not five."""

from __future__ import annotations

import numpy as np

from .evidence import Ordinary, log_factor
from .facts import Floats, Ints
from .poisson import capped


def by_day(day: Ints, weight: Floats) -> Floats:
    """Complaints of each day on which there were any."""
    if not len(day):
        return np.empty(0)
    _, place = np.unique(day, return_inverse=True)
    return np.bincount(place, weight).astype(np.float64)


def guarded(each_day: Floats, days: int, mean: float, firm: float) -> float:
    """The evidence left when no single day may count for much more than one.

    ``days`` are those on which the cell had any review; where several complaints a
    day are ordinary, the cap rises accordingly.
    """
    a_day = mean / max(days, 1)
    cap = 1.0 if a_day < 0.4 else float(np.ceil(a_day + 2 * np.sqrt(a_day)))
    seen = np.minimum(each_day, cap) + np.clip(each_day - cap, 0.0, 1.0) / 2
    ordinary = capped(np.array([a_day]), np.array([cap])) * days
    found = log_factor(np.array([seen.sum()]), Ordinary(ordinary, np.array([firm])))
    return float(found[0])
