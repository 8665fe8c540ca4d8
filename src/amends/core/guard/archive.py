"""All that a place has published, small enough to compare a reply with at each key.

Each reply is kept as 64 bytes of min-hashes over its letters, so that the few that
come near are found in one sweep and only they are compared letter by letter. The
caller holds the archive and adds to it; the guard only asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from amends.core.guard.likeness import bare
from amends.core.nouns import Setting

BINS = 64
SHINGLE = 5
NEAR = 24
"""So many of the nearest are worth a closer look."""
LEAST = 9
"""Fewer equal bins than these, of 64, never belong to a reply that is alike."""

_NOBODY = Setting()
_BATCH = 1_000
_EMPTY = np.uint64(0xFFFF_FFFF_FFFF_FFFF)
_PRIMES = np.array([31**power for power in range(SHINGLE)], dtype=np.uint64)
_MIX = np.uint64(0x9E37_79B9_7F4A_7C15)


class Archive:
    """Published replies in the order in which they were added."""

    def __init__(self, replies: Iterable[str] = ()) -> None:
        self._said: list[str] = []
        self._marks = np.zeros((BINS, 64), dtype=np.uint8)
        self.add(replies)

    def __len__(self) -> int:
        return len(self._said)

    def add(self, replies: Iterable[str]) -> None:
        """Keep these too, in their order."""
        bodies = [bare(text, _NOBODY) for text in replies]
        for first in range(0, len(bodies), _BATCH):
            self._keep(bodies[first : first + _BATCH])

    def nearest(self, reply: str) -> tuple[str, ...]:
        """Return what was said in the few replies most like this one, likest first."""
        body = bare(reply, _NOBODY)
        if not self._said or not body:
            return ()
        asked, kept = _marks([body])[:, 0], self._marks[:, : len(self._said)]
        equal = np.zeros(len(self._said), dtype=np.uint8)
        for mark, row in zip(asked, kept, strict=True):
            equal += row == mark
        likely = np.flatnonzero(equal >= LEAST)
        ranked = likely[np.argsort(equal[likely], kind="stable")[::-1][:NEAR]]
        return tuple(self._said[place] for place in ranked)

    def _keep(self, bodies: Sequence[str]) -> None:
        needed = len(self._said) + len(bodies)
        while self._marks.shape[1] < needed:
            self._marks = np.concatenate([self._marks, self._marks], axis=1)
        self._marks[:, len(self._said) : needed] = _marks(bodies)
        self._said += bodies


def _marks(bodies: Sequence[str]) -> NDArray[np.uint8]:
    """Return a column of bins for each text: the least hash that falls into each."""
    letters = [
        np.frombuffer(f"{body:^{SHINGLE}}".encode(), np.uint8) for body in bodies
    ]
    owners = np.repeat(
        np.arange(len(letters)), [len(one) - SHINGLE + 1 for one in letters]
    )
    windows = np.concatenate(
        [np.lib.stride_tricks.sliding_window_view(one, SHINGLE) for one in letters]
    )
    hashes = (windows.astype(np.uint64) @ _PRIMES) * _MIX
    hashes ^= hashes >> np.uint64(29)
    hashes *= _MIX
    bins = (hashes & np.uint64(BINS - 1)).astype(np.intp)
    least = np.full((len(letters), BINS), _EMPTY, dtype=np.uint64)
    np.minimum.at(least, (owners, bins), hashes >> np.uint64(6))
    return _filled(least).astype(np.uint8).T


def _filled(least: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Give a bin into which nothing fell the hash of the next, as short texts need."""
    for step in range(1, BINS):
        gaps = least == _EMPTY
        if not gaps.any():
            break
        # The step is mixed in, or two short texts would look alike by their gaps.
        shifted = np.roll(least, -1, axis=1)
        least = np.where(gaps & (shifted != _EMPTY), shifted + np.uint64(step), least)
    return least
