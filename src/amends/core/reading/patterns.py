"""The notation of the word lists (core/languages/README.md), made matchable."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product

from amends.core.reading.folding import CharacterTable, bared, lowered

# Keeps letters, figures, emoji and the signs of the notation.
_NOTED = CharacterTable(
    lambda sign: sign if sign in "*_|" or bared(sign) != " " else " "
)
_GAP = r"(?: +\w+){0,4}?"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way to write an entry.

    ``anchor`` is the literal that the automaton looks for in the bare text;
    ``marked`` is the same with diacritics where it has any; ``phrase`` confirms a
    pattern of several parts around its anchor (an expression: most are never met, so
    none is compiled before), and begins with ``lead`` where its
    first word has no star in front, and holds ``rest``, the longest literal beside its
    anchor; ``head`` and ``tail`` say that a space of the
    anchor stands for the edge of a word.
    """

    anchor: str
    marked: str | None
    phrase: str | None
    head: bool
    tail: bool
    lead: str = ""
    rest: str = ""


def patterns(entry: str) -> list[Pattern]:
    """Return the patterns of one entry; one for each choice written with ``|``.

    Raises ValueError when the entry has no letter to look for.
    """
    words = lowered(entry).translate(_NOTED).split()
    if "|" in entry:
        choices = product(*(word.split("|") for word in words))
        made = [_pattern(list(chosen)) for chosen in choices]
    else:
        made = [_pattern(words)] if words else []
    if not made or any(not pattern.anchor.strip() for pattern in made):
        raise ValueError(f"no word to look for in the entry {entry!r}")
    return made


def _pattern(words: list[str]) -> Pattern:
    """Tell a plain literal from an entry of several parts."""
    written = " ".join(words)
    if "_" not in words and "*" not in written[1:-1]:
        return _literal(written)
    return _phrase(words)


def _literal(written: str) -> Pattern:
    head, tail = not written.startswith("*"), not written.endswith("*")
    marked = (" " if head else "") + written.strip("*") + (" " if tail else "")
    bare = bared(marked) if not marked.isascii() else marked
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
            bare = r"\w*".join(
                re.escape(piece) for piece in _bare_star(word).split("*")
            )
            parts.append((" +" if parts else r"(?<=\s)") + bare)
    tail = "" if words[-1].endswith("*") else r"(?=\s)"
    return Pattern(
        best,
        None,
        "".join(parts) + tail,
        head=False,
        tail=False,
        lead=_lead(words[0]),
        rest=_rest(words, best),
    )


def _lead(word: str) -> str:
    """Return what a text must hold where a phrase with this first word begins."""
    stem, star, _ = _bare_star(word).partition("*")
    if not stem or word == "_":
        return ""
    return f" {stem}" if star else f" {stem} "


def _rest(words: list[str], anchor: str) -> str:
    """Return the longest literal of a phrase that is no part of its anchor."""
    pieces = [piece for word in words for piece in _bare_star(word).split("*")]
    beside = [one for one in pieces if one != "_" and one not in anchor]
    return max(beside, key=len, default="")


def _anchor_of(run: list[str]) -> str:
    """Return the longest literal of words that stand side by side."""
    chunks = re.split(r"\*", " " + " ".join(_bare_star(word) for word in run) + " ")
    return max(chunks, key=len) if run else ""


def _bare_star(word: str) -> str:
    """Return one word of an entry bare, its stars kept."""
    return word if word.isascii() else "*".join(map(bared, word.split("*")))
