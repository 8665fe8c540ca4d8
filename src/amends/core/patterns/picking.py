"""Picking: what the best cell explains is not told a second time."""

from __future__ import annotations

from .counting import Record
from .facts import Floats
from .found import Found, scored

_PICKS = 3


def picks(record: Record, rivals: list[Found], least: float) -> list[Found]:
    """Return at most three of the cells of one aspect, each after the one before it.

    The complaints of a picked cell are weighed down to what would have been ordinary
    there, so "Saturday" does not follow "Saturday evening" on the same evidence.
    """
    weights = record.mentions.weight.copy()
    told: list[Found] = []
    while rivals and len(told) < _PICKS:
        rivals = scored(rivals, record, weights)
        rivals = [f for f in rivals if f.score >= least]
        best = max(rivals, key=lambda f: f.score, default=None)
        if best is None:
            break
        told.append(best)
        rivals.remove(best)
        weights = _explained(weights, best)
    return told


def _explained(weights: Floats, best: Found) -> Floats:
    left = weights.copy()
    left[best.members] *= min(1.0, best.mean / max(best.seen, 1e-9))
    return left
