"""A text made easy to match, from which every quote leads back to the original."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

_UNEVEN = re.compile(
    r"\s{2,}|(?<=,)\s|</?[A-Za-z][^<>\n]{0,300}>|&(?:[a-z]{2,6}|#\d{1,5});"
    r"|[\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe0e\ufe0f\ufeff]+"
)
# One of these, or two blanks together, and the slow look is worth its time.
_IRREGULAR = re.compile(
    r"[\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000"
    r"<&\u00ad\u0300-\u036f\ufe0e\ufe0f\ufeff]"
)
_ODD = re.compile("[şţ’´`ʼ]")
_MARKED = re.compile("[à-öø-žșț]")
_HANDLE = re.compile(r"@\w+")
_COMBINING = re.compile(r"[\u0300-\u036f]")
_CACHED_BELOW = 0x2200
_USUAL = range(0x530), range(0x1E00, 0x2200)
_UNUSUAL = "\uffff"
# What Unicode does not take apart into a letter and a mark.
_PLAIN = dict(zip("øłđıßæœðþŧħ", "oldisaodtth", strict=True))
_CEDILLA = {"ş": "ș", "ţ": "ț", "’": "'", "´": "'", "`": "'", "ʼ": "'"}


class CharacterTable(dict[int, str]):
    """A translation table that works out each character when it is first met."""

    # Each table is one and the same thing, whatever it has met so far.
    __hash__ = object.__hash__  # type: ignore[assignment]  # a dict has none

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


def _letter(letter: str) -> str:
    return letter if letter.isalpha() else " "


_LOWER = CharacterTable(_lowered)
_BARE = CharacterTable(_bared)
_LETTERS = CharacterTable(_letter)


# Where each unbroken piece of the original begins in the view, and in the original.
Pieces = tuple[list[int], list[int]]


@dataclass(slots=True)
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
    pieces: Pieces | None
    has_marks: bool
    _words: list[str] | None = None
    _letters: str | None = None

    def words(self) -> list[str]:
        """Return the words in small letters, without figures, handles and masks."""
        if self._words is None:
            if "@" in self.low:
                self._words = lettered(_HANDLE.sub(" ", self.low)).split()
            else:
                self._words = self.letters().split()
        return self._words

    def letters(self) -> str:
        """Return ``low`` with everything that is no letter turned into a space."""
        if self._letters is None:
            self._letters = lettered(self.low)
        return self._letters

    def place(self, begin: int, end: int) -> tuple[int, int]:
        """Return where ``quote`` of begin..end stands in the original text."""
        said = self.quote(begin, end)
        first = max(begin, 1) - 1
        if self.pieces is not None:
            first = _origin(self.pieces, first)
        at = self.text.find(said, first)
        return at, at + len(said)

    def quote(self, begin: int, end: int) -> str:
        """Return the original characters that stand behind begin..end."""
        begin = max(begin, 1)
        if end >= len(self.low):
            end = len(self.low) - 1
        if end <= begin:
            return ""
        if self.pieces is None:
            return self.text[begin - 1 : end - 1].strip()
        first, last = _origin(self.pieces, begin - 1), _origin(self.pieces, end - 2)
        return self.text[first : last + 1].strip()


def lowered(text: str) -> str:
    """Return the text in small letters, character for character."""
    return _folded(text, _LOWER)


def bared(text: str) -> str:
    """Return the text in small letters without diacritics and signs."""
    return text.translate(_BARE)


def view(text: str) -> View:
    """Return the text made ready for matching."""
    pieces = None
    plain = text
    if _IRREGULAR.search(text) or "  " in text:
        if _UNEVEN.search(text):
            plain, pieces = _evened(text)
    elif ", " in text:
        plain, pieces = _without_blanks(text)
    cased = f" {plain} "
    low = cased.lower()
    if low.isascii() and "`" not in low:
        return View(text, cased, low, low.translate(_BARE), pieces, has_marks=False)
    if len(low) != len(cased) or _ODD.search(low):
        low = cased.translate(_LOWER)
    return View(text, cased, low, _bare(low), pieces, bool(_MARKED.search(low)))


def lettered(low: str) -> str:
    """Return small letters with everything that is no letter turned into a space."""
    return _folded(low, _LETTERS)


def _bare(low: str) -> str:
    """Return the same as ``bared`` for small letters, quicker where all are usual."""
    return _folded(low, _BARE)


def _folded(low: str, table: CharacterTable) -> str:
    """Return the text through a table, at once where all its letters are usual."""
    if low.isascii():
        return low.translate(table)
    import numpy as np  # noqa: PLC0415 - a page that reads nothing need not carry it

    codes = np.frombuffer(low.encode("utf-16-le", "surrogatepass"), np.uint16)
    made = _usual(table).take(codes).tobytes().decode("utf-16-le")
    return low.translate(table) if _UNUSUAL in made else made


@cache
def _usual(table: CharacterTable) -> npt.NDArray[np.uint16]:
    """Return what Latin, Greek and Cyrillic letters become, by their codes."""
    import numpy as np  # noqa: PLC0415 - the same

    made = np.full(1 << 16, ord(_UNUSUAL), np.uint16)
    for codes in _USUAL:
        made[codes.start : codes.stop] = [ord(table[code]) for code in codes]
    return made


def _origin(pieces: Pieces, place: int) -> int:
    begins, origins = pieces
    number = bisect_right(begins, place) - 1
    return origins[number] + place - begins[number]


def _without_blanks(text: str) -> tuple[str, Pieces]:
    """Drop the one blank after each comma, where nothing else is uneven."""
    begins, origins = [0], [0]
    begin = origin = 0
    parts = text.split(", ")
    for part in parts[:-1]:
        begin += len(part) + 1
        origin += len(part) + 2
        begins.append(begin)
        origins.append(origin)
    return ",".join(parts), (begins, origins)


def _evened(text: str) -> tuple[str, Pieces]:
    """Compose letters, drop what is invisible, make one space of many."""
    out: list[str] = []
    begins: list[int] = []
    origins: list[int] = []
    size = done = 0
    for found in _UNEVEN.finditer(text):
        start = found.start()
        if start > done:
            begins.append(size)
            origins.append(done)
            out.append(text[done:start])
            size += start - done
        done = found.end()
        blank = _even(found, out)
        if blank:
            begins.append(size)
            origins.append(start)
            out.append(blank)
            size += 1
    begins.append(size)
    origins.append(done)
    out.append(text[done:])
    return "".join(out), (begins, origins)


def _even(found: re.Match[str], out: list[str]) -> str:
    """Return the blank that stands for an uneven stretch; "" where nothing does."""
    odd = found[0]
    if out and _COMBINING.match(odd):
        composed = unicodedata.normalize("NFC", out[-1][-1] + odd)[0]
        out[-1] = out[-1][:-1] + composed
    elif odd.isspace() and "\n" not in odd and found.string[found.start() - 1] == ",":
        # "Tore oleks, kui" must read as the entry "tore oleks kui".
        return ""
    elif odd[0] in "<&" or odd.isspace():
        # A line that ends inside the blank still ends a sentence.
        return "\n" if "\n" in odd else " "
    return ""
