"""The fact table: what a detector may know of each feedback, as columns of numbers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

Narrow = NDArray[np.signedinteger[Any]]
Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Words = NDArray[np.object_]


def _none() -> Words:
    return np.empty(0, dtype=object)


DIMENSIONS = ("weekday", "daypart", "location", "channel", "product", "lang")
"""What a context may name; a code of 0 means that the feedback does not say."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """Who complained (or praised) what: row of the table, aspect, how certain 0..1."""

    row: Ints
    aspect: Ints
    weight: Floats

    def of(self, kept: Flags) -> Mentions:
        """The mentions for which the flag is set."""
        return Mentions(self.row[kept], self.aspect[kept], self.weight[kept])


NOTHING = Mentions(
    np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64), np.empty(0)
)


@dataclass(frozen=True, slots=True)
class Packed:
    """Complaints in narrow numbers: aspect, day and codes of each; see packing.py."""

    aspect: Narrow
    day: Narrow
    codes: Narrow
    weight: Floats | None


@dataclass(frozen=True, slots=True)
class Facts:
    """One row for each feedback; days count from 1970-01-01 on the local calendar.

    ``day`` is when it happened, ``known`` when it was written; ``codes`` holds one
    row for each of DIMENSIONS; ``names[d][code]`` is what a code stands for;
    ``posted`` marks rows whose time is only that of posting. Orders, authors and
    texts are empty where the file does not have them. ``sector`` may hold complaints a
    review of each aspect in the trade, or at the house's other places.
    """

    ids: Words
    day: Ints
    known: Ints
    codes: Ints
    names: tuple[tuple[str, ...], ...]
    stars: Floats
    posted: Flags
    aspects: tuple[str, ...]
    complaints: Mentions
    praise: Mentions
    orders: Floats = field(default_factory=lambda: np.empty(0))
    orders_named: Words = field(default_factory=_none)
    authors: Words = field(default_factory=_none)
    texts: Words = field(default_factory=_none)
    questions: Mentions = field(default_factory=lambda: NOTHING)
    sector: Floats = field(default_factory=lambda: np.empty(0))
    packed: Packed | None = None

    def said(self, polarity: str) -> Mentions:
        """What was complained of (neg), praised (pos) or asked (ask)."""
        sides = {"neg": self.complaints, "pos": self.praise, "ask": self.questions}
        return sides[polarity]

    def __len__(self) -> int:
        return len(self.day)

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many codes each dimension has, the unknown included."""
        return tuple(len(names) for names in self.names)
