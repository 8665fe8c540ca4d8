"""Where the sentences of a text begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST = 700
"""A run without a full stop is cut here, so that no rule walks a whole novel."""

_END = re.compile(r"(?<![.!?…])[.!?…]++[\"')\]]*+(?=\s)|[\n\r\x0b\x0c\u2028\u2029]+")
_SHORT = frozenset(
    [
        "dr",
        "mr",
        "mrs",
        "ms",
        "st",
        "nr",
        "no",
        "tel",
        "str",
        "bd",
        "bl",
        "ap",
        "et",
        "sc",
        "hr",
        "pr",
        "lk",
        "pst",
        "tn",
        "mnt",
        "jne",
        "nt",
        "dl",
        "dna",
        "dlui",
        "prof",
        "ing",
        "art",
        "vs",
        "ca",
        "approx",
        "klo",
        "esim",
        "ns",
        "mm",
        "p",
        "nro",
        "puh",
    ]
)
_LAST_WORD = re.compile(r"(\w+)\W*\Z")


def sentences(folded: str, original: str) -> tuple[tuple[int, int], ...]:
    """Return (start, end) of each sentence; together they cover the text in order."""
    return tuple(_cut(folded, original))


def _cut(folded: str, original: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in _ends(folded, original):
        yield from _pieces(start, end)
        start = end
    if start < len(folded):
        yield from _pieces(start, len(folded))


def _pieces(start: int, end: int) -> Iterator[tuple[int, int]]:
    for first in range(start, end, LONGEST):
        yield first, min(first + LONGEST, end)


def _ends(folded: str, original: str) -> Iterator[int]:
    for stop in _END.finditer(folded):
        if stop[0][0] in "\n\r\x0b\x0c\u2028\u2029" or _closes(stop, folded, original):
            yield stop.end()


def _closes(stop: re.Match[str], folded: str, original: str) -> bool:
    """Tell the end of a sentence from "nr. 5", "12. mail" and "Dr. Mets"."""
    following = original[stop.end() : stop.end() + 40].lstrip()
    if stop[0] != "." or not following:
        return True
    word = _LAST_WORD.search(folded, max(0, stop.start() - 12), stop.start())
    before = word[1] if word else ""
    starts_low = following[0].islower() or following[0].isdigit()
    return not (before in _SHORT or (before.isdigit() and starts_low))
