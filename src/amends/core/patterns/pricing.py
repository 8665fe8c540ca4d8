"""Pricing: what a find must outweigh because it was looked for in many places.

Within one kind of context every cell pays alike, for as many as could stand out by
chance. Between kinds the price follows how often causes really have that shape: a
Saturday evening is likelier than a product in one language.
"""

from __future__ import annotations

import numpy as np

from .contexts import Kind
from .facts import DIMENSIONS

_LIKELY = {
    "weekday": 1.0,
    "daypart": 1.0,
    "location": 1.0,
    "channel": 0.6,
    "product": 0.8,
    "lang": 0.3,
}
_DEPTH = (2.0, 1.0, 0.45, 0.2)


def weight(kind: Kind) -> float:
    """How likely a cause has this shape, compared with other kinds."""
    shape = float(np.prod([_LIKELY[DIMENSIONS[d]] for d in kind.dims]))
    return _DEPTH[len(kind.dims)] * shape


def prices(chances: dict[Kind, float]) -> dict[Kind, float]:
    """The price of each kind, from the number of its cells that could stand out."""
    whole = sum(weight(kind) for kind in chances)
    return {
        kind: float(np.log1p(count) + np.log(whole / weight(kind)))
        for kind, count in chances.items()
    }
