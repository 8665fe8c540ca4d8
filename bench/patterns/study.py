"""The detector of the study (am_keff), to be beaten: a priced mixture Bayes factor."""

from __future__ import annotations

import numpy as np

from amends.core.patterns.counting import Record

from .tables import Cell, Numbers, cells, dates

RISES = np.array([1.7, 2.4, 3.4, 5.0, 8.0, 14.0])
WEIGHTS = np.array([0.15, 0.22, 0.25, 0.20, 0.13, 0.05])
NULLS = np.exp(0.12 * np.array([-2.0, -1.0, 0.0, 1.0, 2.0]))
NULL_WEIGHTS = np.array([0.06, 0.24, 0.40, 0.24, 0.06])


def look(record: Record, least: float = 1.6) -> list[tuple[Cell, float]]:
    """Return cells above the bar, best first, one for each aspect."""
    found, chances = cells(record)
    found = [c for c in found if c.seen >= 1.3 * c.expected]
    if not found:
        return []
    seen = np.array([c.seen for c in found])
    whole = np.array([c.whole for c in found])
    share = np.array([c.expected for c in found]) / whole
    score = (
        _log_mean(seen, whole, share, RISES, WEIGHTS)
        - _log_mean(seen, whole, share, NULLS, NULL_WEIGHTS)
        - np.log1p(chances)
    )
    best: dict[int, tuple[Cell, float]] = {}
    for at in np.argsort(-score):
        cell = found[at]
        if score[at] < least:
            break
        if cell.aspect not in best and dates(record, cell) >= 3:
            best[cell.aspect] = (cell, float(score[at]))
    return sorted(best.values(), key=lambda pair: -pair[1])


def _log_mean(
    seen: Numbers, whole: Numbers, share: Numbers, rises: Numbers, weights: Numbers
) -> Numbers:
    """Log of the weighted mean likelihood, up to what both sides share."""
    share = np.clip(share, 1e-9, 0.999)[:, None]
    ratio = seen[:, None] * np.log(rises) - whole[:, None] * np.log(
        1 - share + share * rises
    )
    top = ratio.max(axis=1)
    return np.asarray(top + np.log(np.exp(ratio - top[:, None]) @ weights))
