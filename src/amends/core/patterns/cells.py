"""Cells: an aspect in a context over a window, with what would be ordinary there."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .contexts import CHANNEL, Kind
from .counting import Record
from .facts import Flags, Floats, Ints
from .level import Level
from .poisson import at_least_three
from .windows import before, has_past, inside

LEAST = 2.5
"""Complaints, weighed by certainty, below which a cell is not looked at."""

_MAIN = 8.0
_GLANCE = 1.2


@dataclass(frozen=True, slots=True)
class Cells:
    """Cells of one kind, as columns."""

    kind: Kind
    key: Ints
    aspect: Ints
    window: Ints
    seen: Floats
    expected: Floats
    past: Floats
    past_expected: Floats

    def __len__(self) -> int:
        return len(self.key)

    def of(self, kept: Ints) -> Cells:
        """The cells at these places."""
        return Cells(
            self.kind,
            self.key[kept],
            self.aspect[kept],
            self.window[kept],
            self.seen[kept],
            self.expected[kept],
            self.past[kept],
            self.past_expected[kept],
        )


@dataclass(frozen=True, slots=True)
class Mains:
    """How much more each value has always had: [aspect, code, window]."""

    of_dim: dict[int, Floats]

    def of(self, kind: Kind, key: Ints, aspect: Ints, window: Ints) -> Floats:
        """The product over the values that a cell names."""
        product = np.ones(len(key))
        if kind.is_broad:
            return product
        for dim, code in zip(kind.dims, kind.parts(key), strict=True):
            if dim != CHANNEL:
                product *= self.of_dim[dim][aspect, code, window]
        return np.clip(product, 0.4, 4.0)


def mains(record: Record, kinds: tuple[Kind, ...], level: Level) -> Mains:
    """Learn standing differences of single values from what came before each window."""
    learnt = {}
    for kind in kinds:
        if len(kind.dims) == 1:
            seen = before(record.complaints(kind))
            reviews = before(record.reviews(kind))
            expected = np.einsum("kcw,acw->akw", reviews, level.rates)
            learnt[kind.dims[0]] = (seen + _MAIN) / (expected + _MAIN)
    return Mains(learnt)


def survey(
    record: Record, kind: Kind, level: Level, main: Mains
) -> tuple[Cells, float]:
    """Return the cells that could tell anything, and how many could by chance."""
    known = kind.is_known()
    complaints, reviews = record.complaints(kind), record.reviews(kind)
    within, lately = inside(complaints), inside(reviews)
    usual = np.einsum("kcw,acw->akw", lately, level.rates)
    chances = float(at_least_three(usual[:, known, -1]).sum())
    told = known[:, None] & has_past(record.begin, record.as_of)
    aspect, key, window = np.nonzero(_is_worth(within, usual) & told)
    each = main.of(kind, key, aspect, window)
    now = lately[key, :, window]
    past = reviews.sum(axis=-1)[key] - now
    rates = level.rates[aspect, :, window]
    return Cells(
        kind,
        key,
        aspect,
        window,
        within[aspect, key, window],
        (now * rates).sum(axis=1) * each,
        complaints.sum(axis=-1)[aspect, key] - within[aspect, key, window],
        (past * rates).sum(axis=1) * each,
    ), chances


def _is_worth(seen: Floats, usual: Floats) -> Flags:
    """Leave out at a glance what can never stand out."""
    clear = (seen >= LEAST) & (seen >= _GLANCE * usual)
    # The likelihood ratio against four fifths of what is usual, in favour of the cell.
    least = 0.8 * usual + 1e-9
    ratio = seen * np.log(np.maximum(seen, 1.0) / least) - (seen - least)
    return np.asarray(clear & (ratio >= 1.5))
