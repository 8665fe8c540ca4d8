"""Which letters some bytes are: as claimed where that holds, else by likeness.

Senders name charsets that do not exist, that are wrong, or none at all. Nothing here
ever raises: at worst a letter becomes a replacement mark.
"""

from __future__ import annotations

import codecs

GUESSES = ("cp1257", "cp1252", "cp1250", "cp1251", "koi8_r", "iso8859_15")
# The letters of the languages that our guests write in; others count as noise.
OURS = frozenset(
    "äöüõšžåæøéèêëàâîïôûùçñ"  # et, fi, sv, da, fr, es
    "ăâîșțşţ"  # ro, in both spellings
    "āčēģīķļņūąęėįųłńśźżćóáíýúůřěďťňőű"  # lv, lt, pl, cs, sk, hu
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ"
    "ß«»„“”‘’–—…€°·№§§"
)
# Letters of small alphabets lie where the frequent ones of large alphabets do.
RARE = frozenset("ćńśźůřďťňőűŕ")
# More would be read only to guess by.
TELLING = 20_000


def decode(data: bytes, claimed: str = "") -> str:
    """Return the text: as claimed, else as UTF-8, else as what it looks most like."""
    for name in (_known(claimed), "utf-8"):
        if name:
            try:
                return data.decode(name)
            except (UnicodeError, ValueError):
                continue
    return _mended(data) or data.decode(_likeliest(data), "replace")


def _mended(data: bytes) -> str:
    """Return UTF-8 that is only torn here and there; nothing where it is not UTF-8."""
    text = data.decode("utf-8", "replace")
    torn = text.count("\N{REPLACEMENT CHARACTER}")
    whole = sum(letter > "\x7f" for letter in text[:TELLING]) - torn
    return text if whole > torn else ""


def _known(claimed: str) -> str:
    name = claimed.strip().strip("\"'").lower()[:40]
    if name in {"", "us-ascii", "ascii", "unknown-8bit", "x-unknown", "default"}:
        return ""
    # Mail that says Latin 1 means Windows' superset of it; browsers do the same.
    name = {"iso-8859-1": "cp1252", "latin1": "cp1252"}.get(name, name)
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError):
        return ""
    # "rot13" and "zip" are codecs too, but never of letters.
    return found.name if getattr(found, "_is_text_encoding", True) else ""


def _likeliest(data: bytes) -> str:
    sample = bytes(data[:TELLING])
    return max(GUESSES, key=lambda name: _likeness(sample.decode(name, "replace")))


def _likeness(text: str) -> float:
    score = 0.0
    before = " "
    for letter in text:
        if letter > "\x7f":
            low = letter.lower()
            score += (0.6 if low in RARE else 1.0) if low in OURS else -2.0
        # A capital inside a word tells KOI8 from Windows: their cases are swapped.
        if letter.isupper() and before.islower():
            score -= 1.5
        before = letter
    return score
