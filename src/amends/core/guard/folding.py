"""Fold letters so that "Võtsime", "VOTSIME" and "võtsime" are read alike."""

from __future__ import annotations

import unicodedata

_MARKS = {
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "´": "'",
    "`": "'",
    "–": "-",
    "—": "-",
    "‑": "-",
}
_MARKS |= {
    "ł": "l",
    "Ł": "l",
    "ø": "o",
    "Ø": "o",
    "đ": "d",
    "Đ": "d",
    "ı": "i",
    "İ": "i",
}


class _Folded(dict[int, str]):
    """A translation table that fills itself with the letters that texts bring."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        plain = _MARKS.get(letter) or _plain(letter)
        if len(self) < 8192:  # hostile text must not make the table grow for ever
            self[code] = plain
        return plain


def _plain(letter: str) -> str:
    if "\ud800" <= letter <= "\udfff":
        return "\ufffd"  # half a pair: no search engine takes it
    base = unicodedata.normalize("NFD", letter)[0]
    chosen = base if base.isascii() else letter
    lowered = chosen.lower()
    return lowered if len(lowered) == 1 else chosen


_TABLE = _Folded()


def fold(text: str) -> str:
    """Return ``text`` in small letters without accents, character for character.

    The length never changes, so a place in the folded text is the same place in
    the original.
    """
    return text.translate(_TABLE)
