"""Counting: reviews and complaints of each context in each stretch of the past."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .contexts import CHANNEL, Kind
from .cubes import Cube
from .exposing import orders_behind
from .facts import Facts, Flags, Floats, Ints, Mentions, Words
from .packing import evened, pack
from .windows import BUCKETS, buckets

_LONG = 100_000


@dataclass(frozen=True, slots=True)
class Record:
    """What is known on one day: rows with their bucket, mentions with their row."""

    facts: Facts
    as_of: int
    kept: Ints  # which rows of the fact table
    day: Ints
    codes: Ints
    bucket: Ints
    mentions: Mentions
    review_cube: Cube
    complaint_cube: Cube

    @property
    def ids(self) -> Words:
        """The id of each row."""
        return np.asarray(self._kept(self.facts.ids))

    @property
    def posted(self) -> Flags:
        """For each row, whether its time is only that of posting."""
        return np.asarray(self._kept(self.facts.posted))

    @property
    def known(self) -> Ints:
        """The day of writing of each row."""
        return np.asarray(self._kept(self.facts.known))

    @property
    def stars(self) -> Floats:
        """The stars of each row; nan where there are none."""
        return np.asarray(self._kept(self.facts.stars))

    @property
    def begin(self) -> int:
        """The day of the first row."""
        return int(self.day.min(initial=self.as_of))

    def words(self, column: Words) -> Words:
        """A column of words of the fact table, empty where it has none."""
        return np.asarray(self._kept(column)) if len(column) else column

    def _kept(self, column: NDArray[Any]) -> NDArray[Any]:
        """The kept rows of a column; ten million are not copied to leave none out."""
        return column if len(self.kept) == len(self.facts) else column[self.kept]

    @property
    def channels(self) -> int:
        """How many channel codes there are."""
        return self.facts.sizes[CHANNEL]

    def reviews(self, kind: Kind) -> Floats:
        """Reviews of each context: [key, channel, bucket]."""
        if CHANNEL in kind.dims:
            counts = self.review_cube.over(kind.dims)[0]
            at = kind.dims.index(CHANNEL)
            # A review stays in its context and is counted under its own channel.
            own = np.moveaxis(np.moveaxis(counts, at, -2)[..., None, :], -3, at)
            same = np.eye(self.channels).reshape(
                *(self.channels if d == at else 1 for d in range(len(kind.dims))),
                self.channels,
                1,
            )
            return np.asarray((own * same).reshape(kind.size, self.channels, BUCKETS))
        dims = tuple(sorted((*kind.dims, CHANNEL)))
        counts = self.review_cube.over(dims)[0]
        counts = np.moveaxis(counts, dims.index(CHANNEL), -2)
        return np.asarray(counts.reshape(kind.size, self.channels, BUCKETS))

    def complaints(self, kind: Kind) -> Floats:
        """Complaints of each aspect and context: [aspect, key, bucket]."""
        aspects = len(self.facts.aspects)
        counts = self.complaint_cube.over(kind.dims)
        return counts.reshape(aspects, kind.size, BUCKETS)

    def complaints_by_channel(self) -> Floats:
        """Complaints of each aspect: [aspect, channel, bucket]."""
        return self.complaints(Kind((CHANNEL,), (self.channels,)))


def record(facts: Facts, as_of: int, polarity: str = "neg") -> Record:
    """Return what was known at the end of that day; what came later is left out."""
    mentions = facts.said(polarity)
    known = (facts.known <= as_of) & (facts.day <= as_of)
    whole = bool(known.all())
    if whole:
        kept, codes, day, moved = (
            np.arange(len(known)),
            facts.codes,
            facts.day,
            mentions,
        )
    else:
        kept = np.flatnonzero(known)
        place = np.cumsum(known) - 1
        said = mentions.of(known[mentions.row])
        moved = Mentions(place[said.row], said.aspect, said.weight)
        codes, day = facts.codes[:, kept], facts.day[kept]
    bucket = buckets(day, as_of)
    trade = orders_behind(facts)
    # The scale is kept, so that what is borrowed keeps its worth of reviews.
    shares = None if trade is None else trade[kept] / trade.mean()
    reviews = Cube(codes, facts.sizes, bucket, BUCKETS, shares)
    packed = facts.packed if whole and polarity == "neg" else None
    if packed is None or packed.weight is not None:
        moved = Mentions(moved.row, moved.aspect, evened(moved.weight))
        packed = pack(codes, day, moved)
    complaints = Cube(
        packed.codes,
        facts.sizes,
        buckets(packed.day, as_of),
        BUCKETS,
        packed.weight,
        packed.aspect,
        len(facts.aspects),
    )
    if len(moved.row) > _LONG:
        reviews.prepare()
        complaints.prepare()
    return Record(facts, as_of, kept, day, codes, bucket, moved, reviews, complaints)
