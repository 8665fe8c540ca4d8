"""Pricing: what a find must outweigh because it was looked for in many places.

Within one kind of context every cell pays alike, between the number of cells that there
are and the number of those that could stand out by chance: the first alone would tax
the narrow ones that owners want, the second alone lets them cry wolf. Between kinds the
price follows how often causes really have that shape: a Saturday evening is likelier
than a product in one language.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .contexts import Kind
from .facts import DIMENSIONS, Floats
from .windows import WEEKS

_LIKELY = {
    "weekday": 1.0,
    "daypart": 1.0,
    "location": 1.0,
    "channel": 0.6,
    "product": 0.8,
    "lang": 0.3,
}
_DEPTH = (0.6, 1.0, 1.0, 0.3)
_BY_NUMBER = 0.5
"""How far the price goes by the number of cells, and not by those that could tell."""

_WHOLE = 11.0
"""Weight of all kinds of a business with one place; more places cost no more."""


SHIFT = 2.25
"""What every score is shifted by, so that the bar keeps its promise: by simulation."""

OF_WINDOW: Floats = 0.5 * np.log(52.0 / np.array(WEEKS, dtype=np.float64)) - 0.4
"""What is added for each window: a year holds more short stretches than long ones."""


@dataclass(frozen=True, slots=True)
class Looked:
    """In how many cells of a kind was looked, and how many could stand out."""

    cells: int
    chances: float


def weight(kind: Kind) -> float:
    """How likely a cause has this shape, compared with other kinds."""
    shape = float(np.prod([_LIKELY[DIMENSIONS[d]] for d in kind.dims]))
    return _DEPTH[len(kind.dims)] * shape


def price(kind: Kind, looked: Looked) -> float:
    """The price that each cell of a kind pays, before that of its window."""
    number = _BY_NUMBER * np.log(max(looked.cells, 1))
    telling = (1 - _BY_NUMBER) * np.log1p(looked.chances)
    return float(number + telling + np.log(_WHOLE / weight(kind)))


def cost(kind: Kind, looked: Looked) -> Floats:
    """What the evidence of each window has to outweigh before it scores at all."""
    return np.asarray(price(kind, looked) + OF_WINDOW - SHIFT)
