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

from .facts import Floats

_WIDE = 24
"""From so many codes on a dimension is counted together with three others at most."""
_MOST, _FOR_EACH = 24_000_000, 3
"""No base has more cells than that, nor more than so many for each row."""

_PIECE = 1 << 15


@dataclass(slots=True)
class Cube:
    """Counts over dimensions of the codes; ``tail`` is counted within each cell.

    ``lead`` comes before all dimensions: rows that are sorted by it are counted fast,
    since what is counted next lies near in memory.
    """

    codes: NDArray[np.signedinteger[Any]]
    sizes: tuple[int, ...]
    tail: NDArray[np.signedinteger[Any]]
    width: int
    weight: Floats | None
    lead: NDArray[np.signedinteger[Any]] | None = None
    leads: int = 1
    made: dict[tuple[int, ...], NDArray[np.float32]] = field(default_factory=dict)

    def over(self, dims: tuple[int, ...]) -> Floats:
        """Return counts; axes: the lead, each dimension, the tail."""
        found = self.made.get(dims)
        if found is None:
            found = self._summed(dims)
            if self.made:
                # A long table: what is narrower still is then summed from little.
                self.made[dims] = found
        return found.astype(np.float64)

    def prepare(self) -> None:
        """Count the bases that all contexts of three dimensions are sums of."""
        telling = [d for d, size in enumerate(self.sizes) if size > 2]
        for base in self._bases():
            if base not in self.made:
                self.made[base] = self._summed(base)
        for depth in (3, 2):
            for dims in combinations(telling, depth):
                if self._cells(dims) <= self._most and dims not in self.made:
                    self.made[dims] = self._summed(dims)

    def _summed(self, dims: tuple[int, ...]) -> NDArray[np.float32]:
        wider = [base for base in self.made if set(dims) <= set(base)]
        if not wider:
            return self._counted(dims)
        base = min(wider, key=lambda b: self.made[b].size)
        rest = tuple(at for at, dim in enumerate(base, 1) if dim not in dims)
        return np.asarray(self.made[base].sum(axis=rest) if rest else self.made[base])

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
        return int(np.prod(sizes, dtype=np.int64)) * self.width * self.leads

    @property
    def _most(self) -> int:
        return min(_MOST, _FOR_EACH * len(self.tail))

    def _counted(self, dims: tuple[int, ...]) -> NDArray[np.float32]:
        shape = (self.leads, *(self.sizes[d] for d in dims), self.width)
        counted = np.bincount(
            self._index(dims), self.weight, int(np.prod(shape, dtype=np.int64))
        )
        # Whole numbers up to sixteen millions are exact, at half the memory.
        return counted.astype(np.float32).reshape(shape)

    def _index(self, dims: tuple[int, ...]) -> NDArray[np.intp]:
        """Where each row is counted, made in pieces that stay near the processor."""
        index = np.empty(len(self.tail), dtype=np.intp)
        for first in range(0, len(index), _PIECE):
            rows = slice(first, first + _PIECE)
            part = index[rows]
            part[:] = 0 if self.lead is None else self.lead[rows]
            for dim in dims:
                part *= self.sizes[dim]
                part += self.codes[dim, rows]
            part *= self.width
            part += self.tail[rows]
        return index
