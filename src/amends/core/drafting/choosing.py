"""Choosing among ways of saying the same: by the review itself, least heard first."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

REMEMBERED = 300
"""How many of the latest replies count as still in the readers' ears."""

SENTENCE = re.compile(r"[^.!?\n]+")


@dataclass(frozen=True, slots=True)
class Choice:
    """The same review and the same earlier replies always give the same choice."""

    seed: str
    heard: Mapping[str, int]
    is_wide: bool = False
    shunned: tuple[str, ...] = ()

    def among(self, phrase: str, sayings: Sequence[str]) -> int:
        """The index of a saying that is fresh, or long unheard; the review decides.

        Only the half heard longest ago is open, so that two phrases of the same
        number of ways do not keep coming round together. A wide choice leaves every
        saying open, for when that did not help. ``shunned`` are the replies that
        earlier attempts came too near to: what stands in them is left to them.
        """
        free = [index for index, said in enumerate(sayings) if not self._is_shun(said)]
        if 0 < len(free) < len(sayings):
            return free[self.among(f"{phrase}.free", [sayings[i] for i in free])]
        last = [last_heard(saying, self.heard) for saying in sayings]
        latest_open = 0 if 0 in last else sorted(last)[(len(last) - 1) // 2]
        if self.is_wide:
            latest_open = max(last)
        return min(
            (index for index in range(len(sayings)) if last[index] <= latest_open),
            key=lambda index: _ticket(self.seed, phrase, index),
        )

    def _is_shun(self, saying: str) -> bool:
        told = _bare(saying)
        return any(told in reply for reply in self.shunned)


@lru_cache(maxsize=256)
def sentences_of(replies: tuple[str, ...]) -> Mapping[str, int]:
    """Each sentence of the latest replies with the last reply that has it, from 1."""
    return {
        _bare(sentence): position
        for position, reply in enumerate(replies[-REMEMBERED:], start=1)
        for sentence in SENTENCE.findall(reply)
    }


def last_heard(saying: str, heard: Mapping[str, int]) -> int:
    """The last reply that holds a sentence of this saying; 0 if it is fresh."""
    return max(
        (heard.get(_bare(sentence), 0) for sentence in SENTENCE.findall(saying)),
        default=0,
    )


def _bare(sentence: str) -> str:
    return sentence.casefold().strip(" ,;:–-\"'”„")


def _ticket(seed: str, phrase: str, index: int) -> bytes:
    drawn = f"{seed}|{phrase}|{index}".encode("utf-8", "surrogatepass")
    return hashlib.blake2b(drawn, digest_size=8).digest()
