"""Cubes: a long table is counted a few times, and the rest are sums over its sides.

A chain's ten million rows are passed over once for each of a handful of wide bases;
each kind of context is then a sum over what a base names beyond it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .facts import Floats, Ints

_WIDE = 24
"""From so many codes on a dimension is counted together with three others at most."""
_MOST, _FOR_EACH = 24_000_000, 3
"""No base has more cells than that, nor more than so many for each row."""


@dataclass(slots=True)
class Cube:
    """Counts over dimensions of the codes; ``tail`` is counted within each cell."""

    codes: NDArray[np.signedinteger[Any]]
    sizes: tuple[int, ...]
    tail: Ints
    width: int
    weight: Floats | None
    made: dict[tuple[int, ...], Floats] = field(default_factory=dict)

    def over(self, dims: tuple[int, ...]) -> Floats:
        """Return counts with one axis for each dimension, and one for the tail."""
        wider = [base for base in self.made if set(dims) <= set(base)]
        if wider:
            base = min(wider, key=lambda b: self.made[b].size)
            rest = tuple(at for at, dim in enumerate(base) if dim not in dims)
            found = self.made[base].sum(axis=rest) if rest else self.made[base]
        else:
            found = self._counted(dims)
        return found

    def prepare(self) -> None:
        """Count the bases that all contexts of three dimensions are sums of."""
        for base in self._bases():
            if base not in self.made:
                self.made[base] = self.over(base)

    def _bases(self) -> list[tuple[int, ...]]:
        telling = [d for d, size in enumerate(self.sizes) if size > 2]
        wide = [d for d in telling if self.sizes[d] >= _WIDE]
        narrow = [d for d in telling if d not in wide]
        bases = [
            base
            for base in (tuple(telling), tuple(narrow))
            if self._cells(base) <= self._most
        ]
        open_pairs = set(combinations(narrow, 2))
        for triple in sorted(combinations(narrow, 3), key=self._cells):
            pairs = set(combinations(triple, 2))
            if len(pairs & open_pairs) >= min(2, len(open_pairs)) and open_pairs:
                open_pairs -= pairs
                bases += [
                    tuple(sorted((*triple, d)))
                    for d in wide
                    if self._cells((*triple, d)) <= self._most
                ]
        return bases

    def _cells(self, dims: tuple[int, ...]) -> int:
        sizes = [self.sizes[d] for d in dims]
        return int(np.prod(sizes, dtype=np.int64)) * self.width

    @property
    def _most(self) -> int:
        return min(_MOST, _FOR_EACH * len(self.tail))

    def _counted(self, dims: tuple[int, ...]) -> Floats:
        shape = (*(self.sizes[d] for d in dims), self.width)
        index = np.zeros(len(self.tail), dtype=np.int64)
        for dim in dims:
            index *= self.sizes[dim]
            index += self.codes[dim]
        index *= self.width
        index += self.tail
        counted = np.bincount(index, self.weight, int(np.prod(shape)))
        return counted.astype(np.float64, copy=False).reshape(shape)
