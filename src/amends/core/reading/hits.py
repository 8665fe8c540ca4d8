"""Find the entries of a lexicon in a text."""

from __future__ import annotations

import re
from typing import NamedTuple

from amends.core.reading.folding import View, bared
from amends.core.reading.lexicon import Entry, Lexicon, Role
from amends.core.reading.patterns import Pattern

_SHORT = 7
_WINDOW = 120
_MOST = 20_000
_HIDES = Role.NEGATOR
_SENTENCE_END = re.compile(r"[.!?…\n]\s|\n")


class Hit(NamedTuple):
    """One entry found: where, what it does, what it stands for and how strong."""

    begin: int
    end: int
    role: Role
    ref: str
    value: float
    denies: bool = False


def find(view: View, lexicon: Lexicon) -> list[Hit]:
    """Return the hits in the order of the text; of opinions the longest only.

    A text stuffed with words gives its first twenty thousand anchors and no more.
    """
    behind = lexicon.behind
    free: list[Hit] = []
    rival: list[Hit] = []
    times: list[Hit] = []
    found = lexicon.automaton.find_matches_as_indexes(view.bare, overlapping=True)
    plain, commas = view.low.isascii(), "," in view.cased
    for number, start, end in found[:_MOST]:
        for entry in behind[number]:
            if plain and entry.simple:
                hit: Hit | None = _at(entry, start, end)
            else:
                hit = _hit(entry, view, start, end, lexicon)
            if hit is not None:
                if entry.role <= _HIDES:
                    if not (commas and _two_things(hit, view)):
                        rival.append(hit)
                else:
                    (times if entry.role == Role.TIME else free).append(hit)
    hits = _longest(rival) + free + _times(times)
    hits.sort()
    return hits


def _two_things(hit: Hit, view: View) -> bool:
    """Tell whether a comma parts two words ("külm, teenindus"), no phrase then."""
    said = view.cased[hit.begin : hit.end]
    return "," in said and len(said.replace(",", " ").split()) == 2


def _hit(
    entry: Entry, view: View, start: int, end: int, lexicon: Lexicon
) -> Hit | None:
    pattern = entry.pattern
    if pattern.phrase is not None:
        span = _span(pattern.phrase, view, start, end)
        if span is None:
            return None
        return Hit(*span, entry.role, entry.ref, entry.value, entry.denies)
    written = pattern.marked or pattern.anchor
    if view.low[start : start + len(written)] != written:
        if not _spelt(written, view, start, lexicon):
            return None
        if entry.role == Role.TIME and _unmarked(pattern, view, start):
            return None
    return _at(entry, start, end)


def _at(entry: Entry, start: int, end: int) -> Hit:
    """Return the hit; the spaces of an anchor are edges, not part of the quote."""
    return Hit(
        start + entry.pattern.head,
        end - entry.pattern.tail,
        entry.role,
        entry.ref,
        entry.value,
        entry.denies,
    )


def _spelt(written: str, view: View, start: int, lexicon: Lexicon) -> bool:
    """Tell whether the diacritics allow this reading of the text.

    A mark that the writer set must be in the entry too; one that the writer left
    out may be, unless the word without it is another word.
    """
    said = view.low[start : start + len(written)]
    left_out = False
    for here, there in zip(said, written, strict=False):
        if here == there or not here.isalnum():
            continue
        if here != bared(here):
            # Romanian writes one sound as â or î by two spelling rules.
            if not (here in "âî" and there in "âî"):
                return False
        else:
            left_out = True
    if not left_out:
        return True
    careful = view.has_marks and len(written) < _SHORT
    return not careful and written.strip() not in lexicon.needs_marks


def _unmarked(pattern: Pattern, view: View, start: int) -> bool:
    """Tell whether a writer who does set marks left them out of this word.

    "Duminica" is every Sunday, "duminică" the last one.
    """
    said = view.low[start : start + len(pattern.anchor)]
    return view.has_marks and pattern.marked is not None and said.isascii()


def _span(
    phrase: re.Pattern[str], view: View, start: int, end: int
) -> tuple[int, int] | None:
    """Return where the phrase stands around its anchor, within one sentence."""
    first = max(0, start - _WINDOW)
    for match in phrase.finditer(view.bare, first, end + _WINDOW):
        if match.start() <= start + 1 and match.end() >= end - 1:
            if _SENTENCE_END.search(view.cased, match.start(), match.end() - 1):
                return None
            return match.span()
    return None


def _times(hits: list[Hit]) -> list[Hit]:
    """Drop what an idiom ("a night", "eile õhtul") says otherwise, and doublets.

    A weekday and the part of its day may share one word (pühapäevahommikune).
    """
    idioms = [
        hit
        for hit in hits
        if hit.ref == "words not_a_time" or hit.ref.startswith("day_and_part")
    ]
    free = [
        hit
        for hit in hits
        if not any(
            idiom.begin <= hit.begin and hit.end <= idiom.end and idiom is not hit
            for idiom in idioms
        )
    ]
    return _longest_of_each_part(free)


def _longest_of_each_part(hits: list[Hit]) -> list[Hit]:
    parts: dict[str, list[Hit]] = {}
    for hit in hits:
        parts.setdefault(hit.ref.partition(" ")[0], []).append(hit)
    return [hit for part in parts.values() for hit in _longest(part)]


def _longest(hits: list[Hit]) -> list[Hit]:
    """Drop each opinion that lies inside a longer one, and doublets."""
    hits.sort(key=lambda hit: (hit.begin, -hit.end, hit.role))
    kept: list[Hit] = []
    reach = -1
    for hit in hits:
        inside = hit.end < reach or (
            hit.end == reach and kept and kept[-1].begin < hit.begin
        )
        if not inside:
            kept.append(hit)
            reach = max(reach, hit.end)
    return kept
