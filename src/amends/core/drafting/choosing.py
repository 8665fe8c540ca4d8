"""Choosing among ways of saying the same: by the review itself, least heard first."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

REMEMBERED = 300
"""How many of the latest replies count as still in the readers' ears."""

LIKENESS_BAR = 70.0
"""Share of common letters in order, 0-100, above which two replies sound alike."""

SENTENCE = re.compile(r"[^.!?\n]+")


@dataclass(frozen=True, slots=True)
class Choice:
    """The same review and the same earlier replies always give the same choice."""

    seed: str
    heard: Mapping[str, int]

    def among(self, phrase: str, sayings: Sequence[str]) -> int:
        """The index of the saying least recently heard, ties settled by the review."""
        return min(
            range(len(sayings)),
            key=lambda index: (
                last_heard(sayings[index], self.heard),
                _ticket(self.seed, phrase, index),
            ),
        )


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


def likeness(text: str, replies: tuple[str, ...]) -> float:
    """How like the likest of the latest replies is, 0-100; exact above the bar."""
    likest = process.extractOne(
        text, replies[-REMEMBERED:], scorer=fuzz.ratio, score_cutoff=LIKENESS_BAR
    )
    return 0.0 if likest is None else float(likest[1])


def _bare(sentence: str) -> str:
    return sentence.casefold().strip(" ,;:–-\"'”„")


def _ticket(seed: str, phrase: str, index: int) -> bytes:
    drawn = f"{seed}|{phrase}|{index}".encode("utf-8", "surrogatepass")
    return hashlib.blake2b(drawn, digest_size=8).digest()
