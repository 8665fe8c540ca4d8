"""Bursts: far more bad stars at one place in a few days than it ever gets by itself.

A burst alone cannot be told from a bad day. Which of its reviews are thin is another
question, asked in thinness.py.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .counting import Record
from .evidence import Ordinary
from .facts import DIMENSIONS, Ints

LOCATION = DIMENSIONS.index("location")
LOW = 2.0
_SPANS = (1, 2, 3, 7)
_PAST, _LEFT_OUT, _RECENT = 26 * 7, 7, 14
_RISES = np.array([2.0, 3.0, 5.0, 8.0, 13.0, 20.0, 30.0])
BAR = 6.5
"""Log evidence from which a burst is told: by chance one in twenty years or so."""


@dataclass(frozen=True, slots=True)
class Burst:
    """Low-star reviews of a place within a few days; ``rows`` of the record."""

    location: int
    first: int
    days: int
    seen: int
    mean: float
    score: float
    rows: Ints


def bursts(record: Record) -> list[Burst]:
    """Return the strongest burst of each place in the last fortnight."""
    known = record.known
    # What is older says nothing about the last fortnight, nor about the weeks before.
    since = record.as_of - _RECENT - _LEFT_OUT - _PAST
    rows = np.flatnonzero((record.stars <= LOW) & (known > since))
    places = record.codes[LOCATION][rows]
    found = []
    for place in np.unique(places):
        mine = rows[places == place]
        best = _strongest(record, known[mine], mine, int(place))
        if best is not None and best.score >= BAR:
            found.append(best)
    return sorted(found, key=lambda b: -b.score)


def _strongest(record: Record, day: Ints, rows: Ints, place: int) -> Burst | None:
    """Look at every few days that end within the last fortnight."""
    best: Burst | None = None
    for end in range(record.as_of - _RECENT + 1, record.as_of + 1):
        usual, firm = _usual(day, end, record.begin)
        for span in _SPANS:
            first = end - span + 1
            inside = (day >= first) & (day <= end)
            seen, mean = int(inside.sum()), usual * span
            if seen < 3 or seen < 2 * mean:
                continue
            score = _evidence(float(seen), Ordinary(np.array([mean]), np.array([firm])))
            if best is None or score > best.score:
                best = Burst(place, first, span, seen, mean, score, rows[inside])
    return best


def _usual(day: Ints, end: int, begin: int) -> tuple[float, float]:
    """Low stars a day before, and how evenly they come (a negative binomial shape)."""
    last, first = end - _LEFT_OUT, max(end - _LEFT_OUT - _PAST, begin)
    span = max(last - first, 14)
    past = day[(day > first) & (day <= last)]
    mean = (len(past) + 0.5) / span
    weekly = np.bincount((last - past) // 7, minlength=max(span // 7, 2)).astype(float)
    average = max(float(weekly.mean()), 1e-5)
    excess = max(float(weekly.var()) - average, 0.0) / average**2
    # Four weeks' worth of a moderate unevenness, before the place has shown its own.
    weeks = len(weekly)
    uneven = (weeks * excess + 8 * 0.15) / (weeks + 8)
    return mean, 1.0 / uneven


def _evidence(seen: float, usual: Ordinary) -> float:
    mean, firm = usual.mean, usual.firmness
    ratio = seen * np.log(_RISES) - (seen + firm) * np.log(
        (firm + _RISES * mean) / (firm + mean)
    )
    return float(ratio.max() + np.log(np.exp(ratio - ratio.max()).mean()))
