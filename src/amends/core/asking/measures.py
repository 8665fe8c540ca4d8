"""What answers say, and how sure that is; after the published formulas.

CSAT is the share of 4 and 5 of 5 (Wilson's interval), effort the mean of 1 to 7 on
"they made it easy" (normal interval of the mean), NPS the share of 9 and 10 less the
share of 0 to 6 (variance of a difference of two shares of one sample).
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from statistics import fmean, stdev

from amends.core.asking.share import Share, Z, wilson


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
