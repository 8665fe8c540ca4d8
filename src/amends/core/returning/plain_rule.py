"""The plain rule: silent for longer than so many times one's own usual pause."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from amends.core.returning.rhythm import Rhythms


@dataclass(frozen=True, slots=True)
class PlainRule:
    """``times`` one's own usual pause; for who came once, ``usual`` weeks stand in."""

    times: float = 3.0
    usual: float = 4.0

    def pauses(self, people: Rhythms) -> NDArray[np.float64]:
        """Return how many usual pauses each has been silent for."""
        again = people.repeats > 0
        own = np.full(len(people), self.usual)
        own[again] = people.last[again] / people.repeats[again]
        return np.asarray(people.silence / np.maximum(own, 1 / 7))

    def stopped(self, people: Rhythms) -> NDArray[np.bool_]:
        """Say who counts as having stopped."""
        return np.asarray(self.pauses(people) > self.times)
