"""What stands out: one cell with the complaints in it, scored with all guards."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from . import clumps
from .contexts import Kind
from .counting import Record
from .evidence import Ordinary, log_surplus
from .facts import Floats, Ints


@dataclass(frozen=True, slots=True)
class Found:
    """One cell that stands out; ``members`` are places among the record's mentions."""

    kind: Kind
    key: int
    aspect: int
    window: int
    mean: float
    firm: float
    price: float
    weeks: int
    members: Ints
    seen: float = 0.0
    dates: int = 0
    spread: int = 0
    score: float = 0.0

    @property
    def context(self) -> dict[int, int]:
        """The code of each dimension that it names."""
        parts = self.kind.parts(np.array([self.key]))
        return {d: int(p[0]) for d, p in zip(self.kind.dims, parts, strict=True)}

    @property
    def ordinary(self) -> Ordinary:
        """What would be ordinary, as the evidence takes it."""
        return Ordinary(np.array([self.mean]), np.array([self.firm]))


def scored(found: list[Found], record: Record, weights: Floats) -> list[Found]:
    """Score with what each mention still weighs; a single week counts little."""
    if not found:
        return []
    each = [_counted(one, record, weights) for one in found]
    seen, mean = (np.array([pair for pair, *_ in each])[:, k] for k in (0, 1))
    firm = np.array([[one.firm] * 2 for one in found])
    evidence = log_surplus(seen, Ordinary(mean, firm)).min(axis=1)
    return [
        replace(
            one,
            seen=float(pair[0][0]),
            dates=dates,
            spread=spread,
            score=float(strength) - one.price,
        )
        for one, (pair, dates, spread), strength in zip(
            found, each, evidence, strict=True
        )
    ]


_Pair = tuple[tuple[float, float], tuple[float, float]]


def _counted(one: Found, record: Record, weights: Floats) -> tuple[_Pair, int, int]:
    """Counts and means, plain and guarded; on how many days, in how many weeks."""
    weight = weights[one.members]
    day = record.day[record.mentions.row[one.members]]
    each = clumps.by_week(clumps.weeks_back(day, record.as_of), weight)
    counted, mean = clumps.guarded(each, one.weeks, one.mean)
    pair = (float(weight.sum()), counted), (one.mean, mean)
    dates = len(np.unique(day[weight > 0]))
    return pair, dates, clumps.spread(each, one.weeks, one.mean)
