"""Means with their interval; what rests on too little says so."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

LEAST = 5
"""As many ratings a mean must rest on before it is shown."""
WIDE = 1.96


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean with the interval of 95 %."""

    n: int
    value: float
    low: float
    high: float

    @property
    def tells(self) -> bool:
        """Whether it rests on enough to be shown."""
        return self.n >= LEAST


def mean(n: int, total: float, squares: float = 0.0) -> Mean:
    """Return the mean of stars, from their number, sum and sum of squares.

    Few ratings that all agree are not certain: a spread of half a star is assumed.
    """
    if not n:
        return Mean(0, 0.0, 0.0, 0.0)
    value = total / n
    spread = max(squares / n - value**2, 0.25) * n / max(n - 1, 1)
    half = WIDE * sqrt(spread / n)
    return Mean(n, value, max(value - half, 1.0), min(value + half, 5.0))
