"""A quick look whether a text can hold a street address at all.

The pattern of all streets costs more than the rest of a short reading; nearly no
text has a number at the place where a house number stands.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick

from amends.core.languages.shelf import FULL, table
from amends.core.reading.folding import bared, lowered

_NUMBER = re.compile(r" \d")
# All the capitals that a street may begin with, and some letters more.
_BIG = "[A-ZÀ-ÖØ-ÞĀ-žȘȚ]"
# What a house number may stand behind where the kind of street came first.
_NAME_FIRST = re.compile(r"\b" + _BIG + r"[\w.'’-]{1,80},?(?: (?i:nr|no)\.?)? ?\d")
_LONGEST = 40
_NUMBER_FIRST = re.compile(r"\d[a-zA-Z]? " + _BIG)


@cache
def _words(key: str, place: int) -> AhoCorasick:
    """Return the first (0) or last (-1) words of the entries, as literals."""
    stems: set[str] = set()
    for language in FULL:
        for written in table(language, "private").get(key, ()):
            words = lowered(written.strip("*")).replace("-", " ").split()
            if words:
                # "B dul" begins with a whole word, not with any that begins so.
                edge = " " if len(words) > 1 and not place else ""
                stems |= {words[place] + edge, bared(words[place]).strip() + edge}
    return AhoCorasick(sorted(stems))


def possible(text: str) -> bool:
    """Tell whether a number stands behind or before the name of a street."""
    return (
        bool(_NUMBER_FIRST.search(text))
        or any(
            _behind_a_street(text, found.start()) for found in _NUMBER.finditer(text)
        )
        or (_NAME_FIRST.search(text) is not None and _after_its_kind(text))
    )


def _behind_a_street(text: str, space: int) -> bool:
    """Tell whether the word before a number is a kind of street: "Pikk tänav 5"."""
    word = text[text.rfind(" ", 0, space) + 1 : space]
    # A hostile text must not be able to fill the memory with long words.
    told = _is_a_street if len(word) <= _LONGEST else _is_a_street.__wrapped__
    return told(word)


@lru_cache(1 << 12)
def _is_a_street(word: str) -> bool:
    return bool(_words("street_after", -1).find_matches_as_indexes(lowered(word)))


def _after_its_kind(text: str) -> bool:
    """Tell whether a kind of street begins a word: "Strada Lungă 5"."""
    low = lowered(text)
    found = _words("street_before", 0).find_matches_as_indexes(low, overlapping=True)
    return any(not start or not low[start - 1].isalnum() for _, start, _ in found)
