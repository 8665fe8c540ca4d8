"""Trend: whether the stars of a place really go down (or up), or only come and go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from .calendar import named, number
from .facts import DIMENSIONS, Facts, Floats, Ints

_LAST = (10, 20, 40, 80, 160, 320)
_TILTS = np.concatenate([np.linspace(-1.2, -0.1, 12), np.linspace(0.1, 1.2, 12)])
_STARS = np.arange(1.0, 6.0)
_LEAST_BEFORE = 20
BAR = float(np.log(20.0))
"""Evidence from which a change is told; with weekly looks about once in ten years."""


@dataclass(frozen=True, slots=True)
class Trend:
    """The stars of late against those before; ``score`` is the log evidence."""

    value: str
    since: date
    reviews: int
    mean: float
    before: float
    score: float

    @property
    def is_told(self) -> bool:
        """Whether the change is more than coming and going."""
        return self.score >= BAR


def trends(facts: Facts, as_of: date, dimension: str = "location") -> list[Trend]:
    """Return the clearest change for each place (or channel), the strongest first."""
    dim = DIMENSIONS.index(dimension)
    day = number(as_of)
    usable = (facts.known <= day) & np.isfinite(facts.stars)
    found = []
    for code, value in enumerate(facts.names[dim]):
        mine = np.flatnonzero(usable & (facts.codes[dim] == code))
        if code and len(mine) >= _LEAST_BEFORE + _LAST[0]:
            mine = mine[np.argsort(facts.known[mine], kind="stable")]
            found.append(_clearest(value, facts.stars[mine], facts.known[mine]))
    return sorted(found, key=lambda t: -t.score)


def _clearest(value: str, stars: Floats, known: Ints) -> Trend:
    """Tilt the mix of stars before, and see how much better that fits those of late."""
    rounded = np.clip(np.rint(stars), 1, 5).astype(np.int64)
    best: Trend | None = None
    windows = [n for n in _LAST if len(stars) - n >= max(_LEAST_BEFORE, n // 2)]
    for n in windows or [_LAST[0]]:
        old = np.bincount(rounded[:-n], minlength=6)[1:] + 0.4
        mix = old / old.sum()
        tilted = mix * np.exp(-_TILTS[:, None] * (_STARS - _STARS @ mix))
        tilted /= tilted.sum(axis=1, keepdims=True)
        late = np.bincount(rounded[-n:], minlength=6)[1:]
        # What is known of the mix before is itself a sample: large windows are damped.
        damp = len(stars[:-n]) / len(stars)
        gain = damp * (np.log(tilted / mix) @ late)
        score = float(gain.max() + np.log(np.exp(gain - gain.max()).mean()))
        score -= float(np.log(len(_LAST)))
        if best is None or score > best.score:
            best = Trend(
                value, named(int(known[-n])), n, float(stars[-n:].mean()),
                float(stars[:-n].mean()), score,
            )  # fmt: skip
    if best is None:
        raise ValueError("no window fits: ask for places with thirty reviews at least")
    return best
