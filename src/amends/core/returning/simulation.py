"""People who come and stay away as the model says, for tests and benchmarks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from amends.core.returning.model import Returning


@dataclass(frozen=True, slots=True)
class Life:
    """One person: weeks of the first visit and of all that followed.

    ``left`` is when they stayed away for good; infinite for who never did.
    """

    visits: tuple[float, ...]
    left: float


def lives(
    model: Returning, count: int, weeks: float, *, chance: np.random.Generator
) -> Iterator[Life]:
    """Yield people who come first within the first third of these weeks."""
    rates = chance.gamma(model.r, 1 / model.alpha, count)
    leaving = chance.beta(model.a, model.b, count)
    firsts = chance.uniform(0, weeks / 3, count)
    for rate, leave, first in zip(
        rates.tolist(), leaving.tolist(), firsts.tolist(), strict=True
    ):
        yield _life(rate, leave, first, weeks, chance)


def _life(
    rate: float, leave: float, first: float, weeks: float, chance: np.random.Generator
) -> Life:
    visits, now = [first], first
    while True:
        now += chance.exponential(1 / max(rate, 1e-9))
        if now > weeks:
            return Life(tuple(visits), float("inf"))
        visits.append(now)
        if chance.random() < leave:
            return Life(tuple(visits), now)
