"""Contexts: every combination of at most three of the things that a feedback tells."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from math import prod

import numpy as np

from .facts import DIMENSIONS, Facts, Ints

DEPTH = 3
_MOST = 60_000
"""Kinds with more keys than that tell nothing that a simpler one does not."""
CHANNEL = DIMENSIONS.index("channel")


@dataclass(frozen=True, slots=True)
class Kind:
    """One combination of dimensions; a key is a number in the radix of their sizes."""

    dims: tuple[int, ...]
    sizes: tuple[int, ...]

    @property
    def size(self) -> int:
        """How many keys there are, those with an unknown part included."""
        return prod(self.sizes)

    @property
    def is_broad(self) -> bool:
        """Whether it names one thing at most, so that a rise is a shift of level."""
        return len(self.dims) <= 1

    def keys(self, codes: Ints) -> Ints:
        """The key of each column of codes."""
        made = np.zeros(codes.shape[1], dtype=np.int64)
        for dim, size in zip(self.dims, self.sizes, strict=True):
            made *= size
            made += codes[dim]
        return made

    def parts(self, keys: Ints) -> tuple[Ints, ...]:
        """The code of each dimension, taken out of the keys again."""
        found: list[Ints] = []
        for size in reversed(self.sizes):
            keys, code = np.divmod(keys, size)
            found.append(code)
        return tuple(reversed(found))

    def is_known(self) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """For each key, whether all its parts are known."""
        return _known(self.sizes)


@lru_cache(maxsize=256)
def _known(sizes: tuple[int, ...]) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Asked anew for every kind at every look, of the same few tables."""
    known = np.ones(1, dtype=bool)
    for size in sizes:
        known = np.logical_and.outer(known, np.arange(size) > 0).ravel()
    known.flags.writeable = False
    return known


def kinds(facts: Facts) -> tuple[Kind, ...]:
    """Every combination that can tell anything in this table, the empty one first."""
    sizes = facts.sizes
    # A business with one location learns nothing from a context that names it.
    telling = [d for d in range(len(DIMENSIONS)) if sizes[d] > 2]
    found = (
        Kind(dims, tuple(sizes[d] for d in dims))
        for depth in range(DEPTH + 1)
        for dims in combinations(telling, depth)
    )
    return tuple(kind for kind in found if kind.size <= _MOST)
