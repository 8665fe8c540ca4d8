"""What stands out: one cell with the complaints in it, scored with all guards."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from . import clumps
from .contexts import Kind
from .counting import Record
from .evidence import Ordinary, log_factor
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

    def scored(self, record: Record, weights: Floats) -> Found:
        """Score with what each mention still weighs; a single week counts little."""
        weight = weights[self.members]
        day = record.day[record.mentions.row[self.members]]
        each = clumps.by_week(clumps.weeks_back(day, record.as_of), weight)
        seen = float(weight.sum())
        plain = float(log_factor(np.array([seen]), self.ordinary)[0])
        guarded = clumps.guarded(each, self.weeks, self.mean, self.firm)
        dates = len(np.unique(day[weight > 0]))
        score = min(plain, guarded) - self.price
        return replace(self, seen=seen, dates=dates, spread=len(each), score=score)
