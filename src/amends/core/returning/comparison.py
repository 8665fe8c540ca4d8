"""How good a guess was: which of those who stayed away did it name?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Truths = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Score:
    """Of those named, how many had stopped; of those who had, how many were named."""

    named: int
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def score(named: Truths, stopped: Truths) -> Score:
    """Compare who was named with who did stay away."""
    right = int(np.count_nonzero(named & stopped))
    count, real = int(np.count_nonzero(named)), int(np.count_nonzero(stopped))
    return Score(count, right / count if count else 0.0, right / real if real else 0.0)


def auc(guess: Floats, stopped: Truths) -> float:
    """Return how often somebody who stopped was guessed above somebody who did not."""
    order = np.sort(guess)
    low = np.searchsorted(order, guess, side="left")
    high = np.searchsorted(order, guess, side="right")
    ranks = (low + high + 1) / 2
    hits = int(np.count_nonzero(stopped))
    others = len(stopped) - hits
    if not hits or not others:
        return 0.5
    return float((ranks[stopped].sum() - hits * (hits + 1) / 2) / (hits * others))


def brier(chance: Floats, happened: Truths) -> float:
    """Return the mean squared distance of chances from what happened."""
    return float(np.mean((chance - happened) ** 2))
