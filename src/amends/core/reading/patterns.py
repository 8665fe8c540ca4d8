"""The notation of the word lists (core/languages/README.md), made matchable."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product

from amends.core.reading.folding import bared, lowered

_GAP = r"(?: +\w+){0,4}?"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way to write an entry.

    ``anchor`` is the literal that the automaton looks for in the bare text;
    ``marked`` is the same with diacritics where it has any; ``phrase`` confirms a
    pattern of several parts around its anchor, and begins with ``lead`` where its
    first word has no star in front; ``head`` and ``tail`` say that a space of the
    anchor stands for the edge of a word.
    """

    anchor: str
    marked: str | None
    phrase: re.Pattern[str] | None
    head: bool
    tail: bool
    lead: str = ""


def patterns(entry: str) -> list[Pattern]:
    """Return the patterns of one entry; one for each choice written with ``|``.

    Raises ValueError when the entry has no letter to look for.
    """
    low = lowered(entry)
    cleaned = "".join(
        c if c.isalnum() or c in "*_|" or ord(c) > 0x2600 or c in "♥☹☺" else " "
        for c in low
    )
    words = [word.split("|") for word in cleaned.split()]
    made = [_pattern(list(chosen)) for chosen in product(*words)]
    if not made or any(not pattern.anchor.strip() for pattern in made):
        raise ValueError(f"no word to look for in the entry {entry!r}")
    return made


def _pattern(words: list[str]) -> Pattern:
    """Tell a plain literal from an entry of several parts."""
    inner = " ".join(words)[1:-1]
    if "_" not in words and "*" not in inner:
        return _literal(" ".join(words))
    return _phrase(words)


def _literal(written: str) -> Pattern:
    head, tail = not written.startswith("*"), not written.endswith("*")
    marked = (" " if head else "") + written.strip("*") + (" " if tail else "")
    bare = bared(marked)
    return Pattern(bare, marked if marked != bare else None, None, head, tail)


def _phrase(words: list[str]) -> Pattern:
    parts: list[str] = []
    best = ""
    run: list[str] = []
    for word in [*words, "_"]:
        if word == "_":
            best = max(best, _anchor_of(run), key=len)
            run = []
        else:
            run.append(word)
    for word in words:
        if word == "_":
            parts.append(_GAP)
        else:
            bare = "".join(r"\w*" if c == "*" else re.escape(bared(c)) for c in word)
            parts.append((" +" if parts else r"(?<=\s)") + bare)
    tail = "" if words[-1].endswith("*") else r"(?=\s)"
    phrase = re.compile("".join(parts) + tail)
    return Pattern(best, None, phrase, head=False, tail=False, lead=_lead(words[0]))


def _lead(word: str) -> str:
    """Return what a text must hold where a phrase with this first word begins."""
    stem, star, _ = _bare_star(word).partition("*")
    if not stem or word == "_":
        return ""
    return f" {stem}" if star else f" {stem} "


def _anchor_of(run: list[str]) -> str:
    """Return the longest literal of words that stand side by side."""
    chunks = re.split(r"\*", " " + " ".join(_bare_star(word) for word in run) + " ")
    return max(chunks, key=len) if run else ""


def _bare_star(word: str) -> str:
    """Return one word of an entry bare, its stars kept."""
    return "".join(c if c == "*" else bared(c) for c in word)
