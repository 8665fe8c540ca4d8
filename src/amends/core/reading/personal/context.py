"""The words of all languages that make the number beside them private."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick

from amends.core.languages.shelf import FULL, table
from amends.core.reading.folding import bared

KINDS = ("order", "booking", "customer", "account", "document", "plate", "phone")
# The rest of a word, which no language makes longer.
_MORE = r"\w{0,40}"
# What may stand between the word and its number besides a language's own words.
_ALWAYS_BETWEEN = "nr|no|id|number|is|on|este|e|oli|was|my|the|code|ref|reference"


def words(key: str, *, marked: bool = False) -> list[str]:
    """Return one list of private.toml over all languages, as regex pieces.

    They are for bare text; with ``marked`` for text with its diacritics too.
    """
    found: set[str] = set()
    for language in FULL:
        for written in table(language, "private").get(key, ()):
            found.add(_piece(bared_entry(written)))
            if marked:
                found.add(_piece(written))
    return sorted(found, key=lambda piece: (-len(piece), piece))


def bared_entry(written: str) -> str:
    """Return an entry without diacritics, its stars kept."""
    return "".join(c if c == "*" else bared(c) for c in written)


def _piece(written: str) -> str:
    parts = []
    for word in written.replace("-", " ").replace("'", " ").split():
        stem = re.escape(word.strip("*"))
        head = _MORE if word.startswith("*") else ""
        parts.append(head + stem + (_MORE if word.endswith("*") else ""))
    return " +".join(parts)


@cache
def before_number() -> dict[str, re.Pattern[str]]:
    """Return for each kind what the bare text before a private number ends with."""
    between = "|".join([*words("number"), _ALWAYS_BETWEEN])
    made = {}
    for kind in KINDS:
        pieces = words(kind)
        if pieces:
            inner = "|".join(pieces)
            made[kind] = re.compile(rf" (?:{inner})(?: +(?:{between}))* *$")
    return made


def kinds_named(bare: str) -> list[str]:
    """Return the kinds whose words stand anywhere in bare text, in a quick look."""
    automaton, kinds = _private_words()
    found = automaton.find_matches_as_indexes(bare, overlapping=True)
    named = {kind for number, *_ in found for kind in kinds[number]}
    return [kind for kind in KINDS if kind in named] if named else []


@cache
def _private_words() -> tuple[AhoCorasick, list[set[str]]]:
    kinds: dict[str, set[str]] = {}
    for kind in KINDS:
        for entry in _first_words(kind):
            edged = entry if entry.startswith("*") else f" {entry}"
            stem = edged.strip("*").split("*")[0]
            kinds.setdefault(stem, set()).add(kind)
    return AhoCorasick(list(kinds)), list(kinds.values())


def _first_words(key: str) -> Iterator[str]:
    for language in FULL:
        for written in table(language, "private").get(key, ()):
            yield bared_entry(written).replace("-", " ").replace("'", " ").split()[0]


@cache
def streets() -> re.Pattern[str] | None:
    """Return what a street address looks like, in text with its capitals kept."""
    big = "[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮĶĹĻĽŁŃŅŇŌŐŔŖŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚ]"
    # No name is longer; without an end a hostile text would be looked at for hours.
    rest = r"[\w.'’-]{1,30}"
    name = rf"\b{big}{rest}(?: {big}{rest}){{0,2}}"
    house = (
        r"\d{1,4}(?:/\d{1,3})?(?:\s?[a-zA-Z])?\b"
        r"(?:\s?-\s?\d{1,4}| [A-Z] \d{1,3}| [A-Z]\b)?"
    )
    flat = "|".join(words("flat", marked=True)) or "flat"
    tail = rf"(?:,? (?i:{flat})\.? ?\w{{1,5}})*"
    after = words("street_after", marked=True)
    before = words("street_before", marked=True)
    forms = []
    if after:
        inner = "|".join(after)
        forms.append(rf"{name} ?(?i:(?:{inner}))\.? {house}{tail}")
        forms.append(rf"\d{{1,4}}[a-zA-Z]? {name} (?i:(?:{inner}))\b")
    if before:
        inner = "|".join(before)
        number = rf",?(?: (?i:nr|no)\.?)? ?{house}{tail}"
        forms.append(rf"\b(?i:(?:{inner}))\.? {name}{number}")
    return re.compile("|".join(forms)) if forms else None
