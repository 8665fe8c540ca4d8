"""What answers say, and how sure that is; after the published formulas.

CSAT is the share of 4 and 5 of 5 (Wilson's interval), effort the mean of 1 to 7 on
"they made it easy" (normal interval of the mean), NPS the share of 9 and 10 less the
share of 0 to 6 (variance of a difference of two shares of one sample).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean, stdev

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


def csat(answers: Sequence[int]) -> Share:
    """Return how many of 1 to 5 were 4 or 5."""
    return wilson(sum(answer >= 4 for answer in answers), len(answers))


def effort(answers: Sequence[int]) -> Share:
    """Return the mean of 1 to 7; 7 is "very easy"."""
    n = len(answers)
    if not n:
        return Share(0.0, 1.0, 7.0, 0)
    mean = fmean(answers)
    half = Z * stdev(answers) / sqrt(n) if n > 1 else 6.0
    return Share(mean, max(1.0, mean - half), min(7.0, mean + half), n)


def nps(answers: Sequence[int]) -> Share:
    """Return promoters less detractors, from -100 to 100."""
    n = len(answers)
    if not n:
        return Share(0.0, -100.0, 100.0, 0)
    for_us = sum(answer >= 9 for answer in answers) / n
    against = sum(answer <= 6 for answer in answers) / n
    score = for_us - against
    half = Z * sqrt(max(0.0, for_us + against - score * score) / n)
    low, high = max(-1.0, score - half), min(1.0, score + half)
    return Share(score * 100, low * 100, high * 100, n)
