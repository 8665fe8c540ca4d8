"""A text made easy to match, from which every quote leads back to the original."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

_UNEVEN = re.compile(
    r"\s{2,}|(?<=,)\s|</?[A-Za-z][^<>\n]{0,300}>|&(?:[a-z]{2,6}|#\d{1,5});"
    r"|[\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe0e\ufe0f\ufeff]+"
)
_ODD = re.compile("[şţ’´`ʼ]")
_MARKED = re.compile("[à-öø-žșț]")
_COMBINING = re.compile(r"[\u0300-\u036f]")
_CACHED_BELOW = 0x2200
# What Unicode does not take apart into a letter and a mark.
_PLAIN = dict(zip("øłđıßæœðþŧħ", "oldisaodtth", strict=True))
_CEDILLA = {"ş": "ș", "ţ": "ț", "’": "'", "´": "'", "`": "'", "ʼ": "'"}


class _Table(dict[int, str]):
    """A translation table that works out each character when it is first met."""

    def __init__(self, rule: Callable[[str], str]) -> None:
        super().__init__()
        self._rule = rule

    def __missing__(self, code: int) -> str:
        mapped = self._rule(chr(code))
        # A hostile text must not be able to fill the memory with rare characters.
        if code < _CACHED_BELOW or 0x1F300 <= code < 0x1FB00:
            self[code] = mapped
        return mapped


def _lowered(letter: str) -> str:
    lower = letter.lower()[0]
    if 0xD800 <= ord(lower) <= 0xDFFF or lower.isspace():
        return " "
    return _CEDILLA.get(lower, lower)


def _bared(letter: str) -> str:
    """Return the letter behind the marks; takes what ``_lowered`` gives."""
    lower = _lowered(letter)
    base = unicodedata.normalize("NFD", lower)[0]
    base = _PLAIN.get(base, base)
    if base.isalnum() or ord(base) > 0x2600 or base in "♥☹☺":
        return base
    return " "


_LOWER = _Table(_lowered)
_BARE = _Table(_bared)


@dataclass(frozen=True, slots=True)
class View:
    """One text in three readings, each with one space before and one after.

    ``cased`` is as written but for blanks and invisible signs; ``low`` is that in
    small letters; ``bare`` is without diacritics and with every sign that is no
    letter, digit or emoji turned into a space. A place in one is the same place
    in the others; ``quote`` leads back to the original text. ``has_marks`` tells a
    writer who sets diacritics.
    """

    text: str
    cased: str
    low: str
    bare: str
    at: list[int] | None
    has_marks: bool

    def quote(self, begin: int, end: int) -> str:
        """Return the original characters that stand behind begin..end."""
        begin, end = max(begin, 1), min(end, len(self.low) - 1)
        if end <= begin:
            return ""
        first, last = begin - 1, end - 2
        if self.at is not None:
            first, last = self.at[first], self.at[last]
        return self.text[first : last + 1].strip()


def lowered(text: str) -> str:
    """Return the text in small letters, character for character."""
    return text.translate(_LOWER)


def bared(text: str) -> str:
    """Return the text in small letters without diacritics and signs."""
    return text.translate(_BARE)


def view(text: str) -> View:
    """Return the text made ready for matching."""
    at = None
    plain = text
    if _UNEVEN.search(text):
        plain, at = _evened(text)
    cased = f" {plain} "
    low = cased.lower()
    if len(low) != len(cased) or _ODD.search(low):
        low = cased.translate(_LOWER)
    return View(text, cased, low, low.translate(_BARE), at, bool(_MARKED.search(low)))


def _evened(text: str) -> tuple[str, list[int]]:
    """Compose letters, drop what is invisible, make one space of many."""
    out: list[str] = []
    at: list[int] = []
    done = 0
    for found in _UNEVEN.finditer(text):
        out.append(text[done : found.start()])
        at.extend(range(done, found.start()))
        done = found.end()
        _even(found, out, at)
    out.append(text[done:])
    at.extend(range(done, len(text)))
    return "".join(out), at


def _even(found: re.Match[str], out: list[str], at: list[int]) -> None:
    odd = found[0]
    if out and out[-1] and _COMBINING.match(odd):
        composed = unicodedata.normalize("NFC", out[-1][-1] + odd)[0]
        out[-1] = out[-1][:-1] + composed
    elif odd.isspace() and "\n" not in odd and found.string[found.start() - 1] == ",":
        # "Tore oleks, kui" must read as the entry "tore oleks kui".
        return
    elif odd[0] in "<&" or odd.isspace():
        # A line that ends inside the blank still ends a sentence.
        out.append("\n" if "\n" in odd else " ")
        at.append(found.start())
