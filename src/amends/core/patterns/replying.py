"""Reply time: those who still wait count as long as they have waited so far.

An average over answered reviews flatters whoever leaves the hard ones unanswered. The
Kaplan-Meier curve does not.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .facts import Flags, Floats


@dataclass(frozen=True, slots=True)
class ReplyTime:
    """Hours until half (nine tenths) are answered, None where that is not reached."""

    reviews: int
    answered: int
    median: float | None
    ninetieth: float | None
    in_time: float
    """Estimated share that is answered within the promised time."""


def reply_time(hours: Floats, answered: Flags, promised: float) -> ReplyTime:
    """Estimate from waiting times; where not answered, the time waited until now."""
    order = np.lexsort((~answered, hours))
    waited, done = hours[order], answered[order]
    at_risk = np.arange(len(waited), 0, -1)
    staying = np.where(done, 1.0 - 1.0 / at_risk, 1.0)
    waiting = np.cumprod(staying, dtype=np.float64)
    within = waiting[waited <= promised]
    return ReplyTime(
        len(waited),
        int(done.sum()),
        _reached(waited, waiting, 0.5),
        _reached(waited, waiting, 0.1),
        float(1.0 - within[-1]) if len(within) else 0.0,
    )


def _reached(waited: Floats, waiting: Floats, left: float) -> float | None:
    past = np.flatnonzero(waiting <= left + 1e-12)
    return float(waited[past[0]]) if len(past) else None
