"""Mains: how much more single values have always had, and how alike they are.

Whether Saturdays and Sundays differ by a tenth or by a half cannot be known of one
cell with two complaints. It can of all aspects together: where the values of a
dimension have differed, each is believed by its own past, and a narrow cell that
stands out is less of a surprise.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .contexts import CHANNEL, Kind
from .counting import Record
from .facts import Floats, Ints
from .level import Level
from .windows import before

_ALIKE = 10.0
"""How much alike values are taken to be, as a count's worth, before any is known."""
_TRUST = 400.0
"""How firmly: squares of complaints, as they are summed up to learn better."""
_LEAST_ALIKE, _MOST_ALIKE = 1.7, 60.0
_TOGETHER = 30.0
"""How much alike cells of several values are, once each of these is known."""
_WILD = 6.0
"""Variances beyond which a cell was a bad evening, and teaches nothing of the rest."""


@dataclass(frozen=True, slots=True)
class Mains:
    """Per dimension: how much more each value has had, and how doubtful that is.

    ``of_dim`` and ``doubts`` are [aspect, code, window], the doubt as a variance of the
    logarithm; ``alike`` is one number, as a count's worth.
    """

    of_dim: dict[int, Floats]
    doubts: dict[int, Floats]
    alike: dict[int, float]

    def of(self, kind: Kind, place: tuple[Ints, ...]) -> Floats:
        """The product over the values that cells (aspect, key, window) name."""
        aspect, key, window = place
        product = np.ones(len(key))
        if kind.is_broad:
            return product
        for dim, code in zip(kind.dims, kind.parts(key), strict=True):
            if dim != CHANNEL:
                product *= self.of_dim[dim][aspect, code, window]
        return np.clip(product, 0.4, 4.0)

    def firm(self, kind: Kind, place: tuple[Ints, ...]) -> Floats:
        """A count's worth of trust in that product, before a cell's own past."""
        aspect, key, window = place
        if kind.is_broad:
            return np.full(len(key), self.alike[kind.dims[0]] if kind.dims else 1.0)
        doubt = np.full(len(key), 1 / _TOGETHER)
        for dim, code in zip(kind.dims, kind.parts(key), strict=True):
            if dim != CHANNEL:
                doubt += self.doubts[dim][aspect, code, window]
        return 1 / doubt


def mains(record: Record, kinds: tuple[Kind, ...], level: Level) -> Mains:
    """Learn standing differences of single values from what came before each window."""
    learnt, doubts, alike = {}, {}, {}
    for kind in kinds:
        if len(kind.dims) == 1:
            dim = kind.dims[0]
            seen = before(record.complaints(kind))
            expected = level.mean(before(record.reviews(kind)))
            # The longest past is that before the shortest window.
            like = alike[dim] = _alike(seen[:, 1:, 0], expected[:, 1:, 0])
            learnt[dim] = (seen + like) / (expected + like)
            doubts[dim] = 1 / (seen + like)
    return Mains(learnt, doubts, alike)


def _alike(seen: Floats, usual: Floats) -> float:
    """Shape of the gamma distribution that the ratios [aspect, code] seem to have."""
    most = _WILD * (usual + usual**2 / _ALIKE) + 1.0
    beyond = np.minimum((seen - usual) ** 2, most) - usual
    # What is usual was fitted to the same counts: a degree of freedom an aspect.
    beyond += usual / max(seen.shape[1], 1)
    spread = (beyond.sum() + _TRUST / _ALIKE) / ((usual**2).sum() + _TRUST)
    return float(1 / np.clip(spread, 1 / _MOST_ALIKE, 1 / _LEAST_ALIKE))
