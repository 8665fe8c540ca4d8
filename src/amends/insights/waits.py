"""Steps of waiting: a length of time as a small number, and back again.

Steps are a fifth apart, so that a median told from them is right to a tenth.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

GROWTH = 1.2
LAST = 70


def step_of(minutes: int) -> int:
    """Return the step of a length of time."""
    return min(int(math.log(max(minutes, 1), GROWTH)), LAST)


def length_of(step: int) -> timedelta:
    """Return the middle of a step."""
    return timedelta(minutes=GROWTH ** (step + 0.5))


@dataclass(frozen=True, slots=True)
class Waited:
    """Until half and nine tenths have an answer; None where that is not reached."""

    cases: int
    median: timedelta | None
    ninetieth: timedelta | None


def waited(steps: Iterable[tuple[int, int, int]]) -> Waited:
    """Return how long answers take, from (step, answered, still waiting).

    Those who still wait count for as long as they have waited (Kaplan-Meier): an
    average of the answered ones would flatter whoever leaves the hard ones.
    """
    rows = sorted(steps)
    left = float(sum(answered + waiting for _step, answered, waiting in rows))
    cases, staying = int(left), 1.0
    reached: dict[float, timedelta] = {}
    for step, answered, waiting in rows:
        if left:
            staying *= 1.0 - answered / left
        left -= answered + waiting
        for bar in (0.5, 0.1):
            if staying <= bar + 1e-9 and bar not in reached:
                reached[bar] = length_of(step)
    return Waited(cases, reached.get(0.5), reached.get(0.1))
