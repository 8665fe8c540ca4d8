"""Read through disguise: hidden letters, lookalikes, spacing, figures for letters.

Called by the check, which puts such a reply before the graver rules a second time.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from amends.core.guard.passage import LONGEST, Span

_LATIN = dict(
    zip(
        "асеорхуіјѕԁһкмнтвгьАСЕОРХУІЈЅКМНТВαεικνορτυχωΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
        "aceopxyijsdhkmhtbrbACEOPXYIJSKMHTBaeikvoptuxwABEZHIKMNOPTYX",
        strict=True,
    )
)
_FIGURES = str.maketrans("43107$@5", "aeiotsas")
_WORD = re.compile(r"[^\W\d_]+")
_LEET = re.compile(r"(?=\w{0,20}[^\W\d_])(?=\w{0,20}[431075])\w{2,20}")
_SPACED = re.compile(r"(?<!\S)(?:\S {1,3}){4,}\S(?!\S)")
_ODD = re.compile(
    r"[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\uff01-\uff5e\u0370-\u052f"
    r"\U0001d400-\U0001d7ff]|(?<!\S)(?:\S {1,3}){4,}\S(?!\S)"
    r"|[^\W\d_][431075]|[431075][^\W\d_]"
)


@dataclass(frozen=True, slots=True)
class Unmasked:
    """The text as it is meant to be read, and where each letter stands in the reply."""

    text: str
    places: tuple[int, ...]

    def original(self, span: Span) -> Span:
        """Return the span of the reply in which these words are disguised."""
        if not self.places or span[0] >= span[1]:
            return 0, 0
        last = min(span[1], len(self.places)) - 1
        return self.places[min(span[0], last)], self.places[last] + 1


def unmasked(reply: str) -> Unmasked | None:
    """Return what is meant, or None where nothing is disguised."""
    text = reply[:LONGEST]
    if not _ODD.search(text):
        return None
    kept = [(place, letter) for place, letter in _plain(text)]
    kept = _closed_up(kept)
    meant = _figures_read(_latin("".join(letter for _, letter in kept)))
    if meant == text:
        return None
    return Unmasked(meant, tuple(place for place, _ in kept))


def _plain(text: str) -> Iterator[tuple[int, str]]:
    for place, letter in enumerate(text):
        if letter.isascii():
            yield place, letter
        elif unicodedata.category(letter) != "Cf":
            plain = unicodedata.normalize("NFKC", letter)
            yield place, plain if len(plain) == 1 else letter


def _closed_up(kept: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Close up "i d i o t"; two spaces or more stand between words."""
    text = "".join(letter for _, letter in kept)
    dropped: set[int] = set()
    for run in _SPACED.finditer(text):
        for gap in re.finditer(r" +", run[0]):
            first = run.start() + gap.start()
            dropped.update(range(first + (len(gap[0]) > 1), first + len(gap[0])))
    return [one for number, one in enumerate(kept) if number not in dropped]


def _latin(text: str) -> str:
    """Turn lookalikes to Latin where Latin letters stand around them."""
    latin = sum(letter.isascii() and letter.isalpha() for letter in text)
    if not latin:
        return text

    def read(word: re.Match[str]) -> str:
        turned = "".join(_LATIN.get(letter, letter) for letter in word[0])
        return turned if turned.isascii() else word[0]

    return _WORD.sub(read, text)


def _figures_read(text: str) -> str:
    return _LEET.sub(lambda word: word[0].translate(_FIGURES), text)
