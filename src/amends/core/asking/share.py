"""A figure with its interval, and how many answers it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

Z = 1.959963984540054
"""Of the normal distribution, for an interval of 95 %."""
FEW = 5
"""Fewer answers than this are shown as none."""


@dataclass(frozen=True, slots=True)
class Share:
    """A figure with its interval and the number of answers behind it."""

    value: float
    low: float
    high: float
    n: int

    @property
    def tells(self) -> bool:
        """Whether there are enough answers to show it."""
        return self.n >= FEW


def wilson(hits: int, n: int) -> Share:
    """Return a share of n with Wilson's score interval."""
    if not n:
        return Share(0.0, 0.0, 1.0, 0)
    share, square = hits / n, Z * Z
    middle = (share + square / (2 * n)) / (1 + square / n)
    spread = Z * sqrt(share * (1 - share) / n + square / (4 * n * n))
    half = spread / (1 + square / n)
    return Share(share, max(0.0, middle - half), min(1.0, middle + half), n)
