"""Counting: reviews and complaints of each context in each stretch of the past."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .contexts import CHANNEL, Kind
from .facts import Facts, Flags, Floats, Ints, Mentions
from .windows import BUCKETS, buckets


@dataclass(frozen=True, slots=True)
class Record:
    """What is known on one day: rows with their bucket, mentions with their row."""

    facts: Facts
    as_of: int
    ids: NDArray[np.object_]
    posted: Flags
    day: Ints
    codes: Ints
    bucket: Ints
    mentions: Mentions
    weight_of_row: Floats

    @property
    def channels(self) -> int:
        """How many channel codes there are."""
        return self.facts.sizes[CHANNEL]

    def reviews(self, kind: Kind) -> Floats:
        """Reviews of each context: [key, channel, bucket]."""
        shape = (kind.size, self.channels, BUCKETS)
        index = kind.keys(self.codes) * self.channels + self.codes[CHANNEL]
        index = index * BUCKETS + self.bucket
        counted = np.bincount(index, self.weight_of_row, int(np.prod(shape)))
        return counted.astype(np.float64).reshape(shape)

    def complaints(self, kind: Kind) -> Floats:
        """Complaints of each aspect and context: [aspect, key, bucket]."""
        shape = (len(self.facts.aspects), kind.size, BUCKETS)
        row = self.mentions.row
        index = self.mentions.aspect * kind.size + kind.keys(self.codes[:, row])
        index = index * BUCKETS + self.bucket[row]
        counted = np.bincount(index, self.mentions.weight, int(np.prod(shape)))
        return counted.astype(np.float64).reshape(shape)

    def complaints_by_channel(self) -> Floats:
        """Complaints of each aspect: [aspect, channel, bucket]."""
        shape = (len(self.facts.aspects), self.channels, BUCKETS)
        row = self.mentions.row
        index = self.mentions.aspect * self.channels + self.codes[CHANNEL][row]
        index = index * BUCKETS + self.bucket[row]
        counted = np.bincount(index, self.mentions.weight, int(np.prod(shape)))
        return counted.astype(np.float64).reshape(shape)


def record(facts: Facts, as_of: int, *, praise: bool = False) -> Record:
    """Return what was known at the end of that day; what came later is left out."""
    mentions = facts.praise if praise else facts.complaints
    known = (facts.known <= as_of) & (facts.day <= as_of)
    kept = np.flatnonzero(known)
    place = np.cumsum(known) - 1
    said = mentions.of(known[mentions.row])
    moved = Mentions(place[said.row], said.aspect, said.weight)
    return Record(
        facts,
        as_of,
        facts.ids[kept],
        facts.posted[kept],
        facts.day[kept],
        facts.codes[:, kept],
        buckets(facts.day[kept], as_of),
        moved,
        np.ones(len(kept)),
    )
