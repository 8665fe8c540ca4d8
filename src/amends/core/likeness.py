"""Likeness of places: which of theirs is probably which of ours.

A chain gives all its places the same first words, so only what tells them apart
counts. Pairs are made best first, and each of ours is given away once.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

WORD = re.compile(r"\w+")
SURE = 72.0
"""Of a hundred: below it nothing is guessed, and a person chooses."""
USUAL = 0.5
"""The share of names in which a word must stand to tell nothing apart."""
FEW = 3


@dataclass(frozen=True, slots=True)
class Named:
    """A place by its name and, where it is known, its address."""

    name: str
    address: str = ""


def guesses(theirs: Sequence[Named], ours: Sequence[Named]) -> list[int | None]:
    """Return for each of theirs the number of ours that it probably is."""
    if not theirs or not ours:
        return [None] * len(theirs)
    usual = _usual(theirs) | _usual(ours)
    left = [_telling(place, usual) for place in theirs]
    right = [_telling(place, usual) for place in ours]
    # Asked rarely, and a hundredth of the start of a web process.
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    scores = process.cdist(left, right, scorer=fuzz.token_set_ratio, score_cutoff=SURE)
    pairs = sorted(
        (
            (
                -float(scores[row][column]),
                abs(len(left[row]) - len(right[column])),
                row,
                column,
            )
            for row, column in zip(*scores.nonzero(), strict=True)
        ),
    )
    found: list[int | None] = [None] * len(theirs)
    given: set[int] = set()
    for _score, _length, row, column in pairs:
        if found[row] is None and column not in given:
            found[row] = int(column)
            given.add(column)
    return found


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return WORD.findall(bare)


def _usual(places: Sequence[Named]) -> set[str]:
    if len(places) < FEW:
        return set()
    seen = Counter(word for place in places for word in set(_words(place.name)))
    return {word for word, times in seen.items() if times > USUAL * len(places)}


def _telling(place: Named, usual: set[str]) -> str:
    words = [word for word in _words(place.name) if word not in usual]
    return " ".join([*(words or _words(place.name)), *_words(place.address)])
