"""From visits to the model that explains them best."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from amends.core.returning.descent import lowest
from amends.core.returning.model import Returning
from amends.core.returning.rhythm import Rhythms

FEWEST = 50
"""People who came again; from fewer nothing is concluded."""
MOST = 20_000
"""Different people a fit looks at: every nth of the sorted ones, where there are more.

Sorted as they are, these are a fair sample of all kinds of rhythm.
"""
FAR = 12.0
"""Parameters beyond e^12 mean that the data say nothing about them."""


class Unfit(Exception):
    """Too few people came again: count on the plain rule instead."""


def fit(people: Rhythms) -> Returning:
    """Return the model of greatest likelihood. Raises Unfit.

    People with the same numbers are looked at once and counted.
    """
    if int(np.count_nonzero(people.repeats)) < FEWEST:
        raise Unfit(f"Fewer than {FEWEST} people came again.")
    # Weeks as the unit keep the four parameters near one another in size.
    table = np.column_stack([people.repeats, people.last, people.age])
    rows, often = np.unique(table, axis=0, return_counts=True)
    every = -(-len(rows) // MOST)
    rows, often = rows[::every], often[::every]
    different = Rhythms(rows[:, 0], rows[:, 1], rows[:, 2])

    def height(logs: NDArray[np.float64]) -> float:
        if np.max(np.abs(logs)) > FAR:
            return float("inf")
        found = _from(logs).log_likelihood(different)
        return float(-np.dot(found, often) / often.sum())

    mean_age = float(people.age.mean()) or 1.0
    start = np.array([0.0, np.log(mean_age / 4 + 1), 0.0, 0.5])
    return _from(lowest(height, start, near=1e-10))


def _from(logs: NDArray[np.float64]) -> Returning:
    r, alpha, a, b = np.exp(logs).tolist()
    return Returning(r, alpha, a, b)
