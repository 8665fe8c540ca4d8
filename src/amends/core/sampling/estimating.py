"""From weighted answers to a figure about everybody, with its interval of 95 %.

Stratified mean and its variance with finite population correction: Cochran, Sampling
Techniques, 5.4 and 5.6; effective size: Kish 1965.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean, variance
from typing import TypeVar

from amends.core.asking.share import FEW, Share, Z

G = TypeVar("G", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Estimate:
    """A mean, its standard error, and on how many answers it rests."""

    mean: float
    error: float
    n: int

    @property
    def tells(self) -> bool:
        """Whether there are enough answers to show it."""
        return self.n >= FEW


def stratified(
    answers: Mapping[G, Sequence[float]], people: Mapping[G, int]
) -> Estimate:
    """Return the mean over everybody; groups without an answer are left out.

    A group with one answer gets the spread of all: alone it has none to show.
    """
    heard = {group: given for group, given in answers.items() if given}
    everybody = sum(people[group] for group in heard)
    n = sum(len(given) for given in heard.values())
    if not everybody:
        return Estimate(0.0, 0.0, 0)
    every = [value for given in heard.values() for value in given]
    common = variance(every) if n > 1 else 0.0
    mean = spread = 0.0
    for group, given in heard.items():
        part = people[group] / everybody
        own = variance(given) if len(given) > 1 else common
        unseen = max(0.0, 1 - len(given) / people[group])
        mean += part * fmean(given)
        spread += part * part * unseen * own / len(given)
    return Estimate(mean, sqrt(spread), n)


def share(estimate: Estimate) -> Share:
    """Return a mean of noughts and ones as a share with its interval."""
    half = Z * estimate.error
    low, high = max(0.0, estimate.mean - half), min(1.0, estimate.mean + half)
    return Share(estimate.mean, low, high, estimate.n)


def effective(weights: Sequence[float]) -> float:
    """Return how many equally weighted answers these are worth (Kish)."""
    squares = sum(weight * weight for weight in weights)
    return sum(weights) ** 2 / squares if squares else 0.0
