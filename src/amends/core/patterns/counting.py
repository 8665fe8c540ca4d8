"""Counting: reviews and complaints of each context in each stretch of the past."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .contexts import CHANNEL, Kind
from .facts import Facts, Flags, Floats, Ints, Mentions, Words
from .windows import BUCKETS, buckets


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

    @property
    def ids(self) -> Words:
        """The id of each row."""
        return np.asarray(self.facts.ids[self.kept])

    @property
    def posted(self) -> Flags:
        """For each row, whether its time is only that of posting."""
        return np.asarray(self.facts.posted[self.kept])

    @property
    def known(self) -> Ints:
        """The day of writing of each row."""
        return np.asarray(self.facts.known[self.kept])

    @property
    def stars(self) -> Floats:
        """The stars of each row; nan where there are none."""
        return np.asarray(self.facts.stars[self.kept])

    @property
    def begin(self) -> int:
        """The day of the first row."""
        return int(self.day.min(initial=self.as_of))

    def words(self, column: Words) -> Words:
        """A column of words of the fact table, empty where it has none."""
        return np.asarray(column[self.kept]) if len(column) else column

    @property
    def channels(self) -> int:
        """How many channel codes there are."""
        return self.facts.sizes[CHANNEL]

    def reviews(self, kind: Kind) -> Floats:
        """Reviews of each context: [key, channel, bucket]."""
        shape = (kind.size, self.channels, BUCKETS)
        index = kind.keys(self.codes) * self.channels + self.codes[CHANNEL]
        index = index * BUCKETS + self.bucket
        counted = np.bincount(index, minlength=int(np.prod(shape)))
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
        kept,
        facts.day[kept],
        facts.codes[:, kept],
        buckets(facts.day[kept], as_of),
        moved,
    )
