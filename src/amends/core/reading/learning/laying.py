"""Lay learnt labels over a reading: add, drop, and keep the words that prove."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from amends.core.nouns import Cue, Mention, Reading
from amends.core.reading.folding import View, view

_SURE = 0.6
_STARS = {"neg": 2.0, "neu": 3.0, "mix": 3.0, "pos": 4.0}


def laid(
    reading: Reading, added: Mapping[str, str], dropped: set[str], text: str
) -> Reading:
    """Return the reading with labels added, each with its telling words, and dropped.

    An urgent matter is never dropped.
    """
    seen = view(text)
    for label in dropped:
        reading = _without(reading, label.split())
    for label, words in added.items():
        reading = _with(reading, label.split(), _quote(seen, words))
    return reading


def _without(reading: Reading, label: list[str]) -> Reading:
    what, name = label[:2]
    if what == "aspects":
        kept = tuple(
            one
            for one in reading.aspects
            if (one.aspect, one.polarity) != (name, label[2])
        )
        return replace(reading, aspects=kept)
    if what == "wants":
        left = tuple(cue for cue in reading.wants if cue.id != name)
        return replace(reading, wants=left)
    return reading


def _with(reading: Reading, label: list[str], quote: str) -> Reading:
    what, name = label[:2]
    if what == "aspects":
        others = tuple(one for one in reading.aspects if one.aspect != name)
        new = Mention(name, label[2], quote, _SURE)
        return replace(reading, aspects=(*others, new))
    if what == "urgent":
        return replace(reading, urgent=(*reading.urgent, Cue(name, quote)))
    if what == "wants":
        return replace(reading, wants=(*reading.wants, Cue(name, quote)))
    if what == "polarity":
        stars = _STARS[name]
        return replace(reading, polarity=name, stars=stars, confidence=_SURE)
    return replace(reading, kind=name)


def _quote(seen: View, words: str) -> str:
    """Return the words as the text has them; they may stand apart by a comma."""
    first, *rest = words.split()
    spaced = f" {seen.letters()} "
    begin = spaced.find(f" {first} ")
    end = begin + len(first)
    for word in rest:
        found = spaced.find(f" {word} ", end)
        end = found + len(word) if found >= 0 else end
    return seen.quote(begin, end)
