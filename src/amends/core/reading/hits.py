"""Find the entries of a lexicon in a text."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from amends.core.reading.folding import View, bared
from amends.core.reading.lexicon import Lexicon, Role, Spelling

_WINDOW = 120
_MOST = 20_000
_REMEMBERED = 1 << 15
# Compared for every anchor: a plain number is quicker than a member of its class.
_HIDES = int(Role.NEGATOR)
_TIME = int(Role.TIME)
_SENTENCE_END = re.compile(r"[.!?…\n]\s|\n")


class Hit(NamedTuple):
    """One entry found: where, what it does, what it stands for and how strong."""

    begin: int
    end: int
    role: int
    ref: str
    value: float
    denies: bool = False


# The fields of a Hit in a plain tuple, which is made in a third of the time; in a
# rival the end is negative, so that the longest of those that begin together is first.
_Raw = tuple[int, int, int, str, float, bool]


def find(view: View, lexicon: Lexicon) -> list[Hit]:
    """Return the hits in the order of the text; of opinions the longest only.

    A text stuffed with words gives its first twenty thousand anchors and no more.
    """
    rival, free, times = _raw(view, lexicon)
    if "," in view.cased:
        comma = view.cased.find
        rival = [
            raw
            for raw in rival
            if comma(",", raw[0], -raw[1]) < 0 or not _two_things(raw, view)
        ]
    raws = _longest(rival) + free
    if times:
        raws += _times(times)
    raws.sort()
    # What NamedTuple itself calls, without unpacking each tuple first.
    new, made = tuple.__new__, Hit
    return [new(made, raw) for raw in raws]


# Of a word: where it goes, how far inside the anchor it begins and ends, and the rest
# of a raw hit. Of a phrase the same without the places, which its spelling finds.
_Word = tuple[int, int, int, int, str, float, bool]
_Phrase = tuple[int, int, str, float, bool, int]
_Entries = tuple[tuple[_Word, ...], tuple[_Phrase, ...]]
_Key = int | tuple[int, str]
_Sorted = tuple[list[_Raw], list[_Raw], list[_Raw]]
_RIVAL, _FREE, _TIMED = 0, 1, 2


def _raw(view: View, lexicon: Lexicon) -> _Sorted:
    """Return the rivals, the free and the times among the hits."""
    low = view.low
    sorted_: _Sorted = [], [], []
    known = _met(lexicon.language, view.has_marks)
    found = lexicon.automaton.find_matches_as_indexes(view.bare, overlapping=True)
    for number, start, stop in found[:_MOST]:
        # The same letters at the same anchor mean the same entries, and so do any
        # letters without marks: there only the signs between the words differ.
        said = low[start:stop]
        key = number if said.isascii() else (number, said)
        met = known.get(key)
        if met is None:
            met = _entries(lexicon, number, view, start)
            _remember(known, key, met)
        words, phrases = met
        for where, head, tail, role, ref, value, denies in words:
            end = stop - tail if where else tail - stop
            sorted_[where].append((start + head, end, role, ref, value, denies))
        if phrases:
            _confirm(phrases, view, (start, stop), lexicon.spellings, sorted_)
    return sorted_


@cache
def _met(_language: str, _has_marks: bool) -> dict[_Key, _Entries]:  # noqa: FBT001 - a cache key
    """Return what was met before of one language, by those who set marks or do not."""
    return {}


def _remember(known: dict[_Key, _Entries], key: _Key, met: _Entries) -> None:
    """Keep it; a hostile stream of words cannot fill the memory."""
    if len(known) >= _REMEMBERED:
        known.clear()
    known[key] = met


def _entries(lexicon: Lexicon, number: int, view: View, start: int) -> _Entries:
    """Return the entries behind an anchor that its letters in this text allow."""
    words: list[_Word] = []
    phrases: list[_Phrase] = []
    spellings = lexicon.spellings
    for role, ref, value, denies, core, head, tail, spelt in lexicon.behind[number]:
        where = _RIVAL if role <= _HIDES else _TIMED if role == _TIME else _FREE
        begin = start + head
        if not core:
            phrases.append((where, role, ref, value, denies, spelt))
        elif view.low.startswith(core, begin) or _spelt(
            core, spellings[spelt], view, begin, timely=role == _TIME
        ):
            words.append((where, head, tail, role, ref, value, denies))
    return tuple(words), tuple(phrases)


def _confirm(
    phrases: tuple[_Phrase, ...],
    view: View,
    anchor: tuple[int, int],
    spellings: tuple[Spelling, ...],
    found: _Sorted,
) -> None:
    """Add the phrases that stand around their anchor."""
    start, stop = anchor
    first, last = max(0, start - _WINDOW), stop + _WINDOW
    for where, role, ref, value, denies, spelt in phrases:
        spelling = spellings[spelt]
        if view.bare.find(spelling.rest, first, last) < 0:
            continue
        begin, end = _span(spelling, view, start, stop)
        if end:
            end = end if where else -end
            found[where].append((begin, end, role, ref, value, denies))


def _two_things(raw: _Raw, view: View) -> bool:
    """Tell whether the comma parts two words ("külm, teenindus"), no phrase then."""
    begin, end = raw[0], -raw[1]
    return len(view.cased[begin:end].replace(",", " ").split()) == 2


def _spelt(
    core: str, spelling: Spelling, view: View, begin: int, *, timely: bool
) -> bool:
    """Tell whether the diacritics allow this reading of the text.

    A mark that the writer set must be in the entry too; one that the writer left
    out may be, unless the word without it is another word. A time of a writer who
    does set marks must have some: "duminica" is every Sunday, "duminică" the last.
    """
    said = view.low[begin : begin + len(core)]
    if said.isascii():
        left_out = spelling.marked
    else:
        left_out = False
        for here, there in zip(said, core, strict=False):
            if here == there or not here.isalnum():
                continue
            if here == bared(here):
                left_out = True
            elif here not in "âî" or there not in "âî":
                # Romanian alone writes one sound as â or î by two spelling rules.
                return False
    if not left_out:
        return True
    unmarked = timely and view.has_marks and said.isascii()
    careful = view.has_marks and spelling.short
    return spelling.bare_too and not unmarked and not careful


_NOWHERE = (0, 0)


@cache
def _compiled(phrase: str) -> re.Pattern[str]:
    return re.compile(phrase)


def _span(spelling: Spelling, view: View, start: int, end: int) -> tuple[int, int]:
    """Return where a phrase stands around its anchor in one sentence; (0, 0) if not."""
    lead, bare = spelling.lead, view.bare
    if not lead:
        return _searched(_compiled(spelling.whole), view, start, end)
    place = bare.find(lead, max(0, start - _WINDOW - 1), start + len(lead))
    while place >= 0:
        match = _compiled(spelling.whole).match(bare, place + 1, end + _WINDOW)
        after = place + 1
        if match is not None:
            if match.end() >= end - 1:
                return _in_one_sentence(match, view)
            after = match.end() - 1
        place = bare.find(lead, after, start + len(lead))
    return _NOWHERE


def _searched(
    phrase: re.Pattern[str], view: View, start: int, end: int
) -> tuple[int, int]:
    """Look for a phrase whose first word may begin anyhow."""
    first = max(0, start - _WINDOW)
    for match in phrase.finditer(view.bare, first, end + _WINDOW):
        if match.start() > start + 1:
            break
        if match.end() >= end - 1:
            return _in_one_sentence(match, view)
    return _NOWHERE


def _in_one_sentence(match: re.Match[str], view: View) -> tuple[int, int]:
    begin, end = match.span()
    return (
        _NOWHERE if _SENTENCE_END.search(view.cased, begin, end - 1) else (begin, end)
    )


def _times(raws: list[_Raw]) -> list[_Raw]:
    """Drop what an idiom ("a night", "eile õhtul") says otherwise, and doublets.

    A weekday and the part of its day may share one word (pühapäevahommikune).
    """
    idioms = [
        raw
        for raw in raws
        if raw[3] == "words not_a_time" or raw[3].startswith("day_and_part")
    ]
    if idioms:
        raws = [
            raw
            for raw in raws
            if not any(
                idiom[0] <= raw[0] and raw[1] <= idiom[1] and idiom is not raw
                for idiom in idioms
            )
        ]
    parts: dict[str, list[_Raw]] = {}
    for begin, end, role, ref, value, denies in raws:
        rival = (begin, -end, role, ref, value, denies)
        parts.setdefault(ref.partition(" ")[0], []).append(rival)
    return [raw for part in parts.values() for raw in _longest(part)]


def _longest(raws: list[_Raw]) -> list[_Raw]:
    """Drop each rival that lies inside a longer one; turn the ends again."""
    raws.sort()
    kept: list[_Raw] = []
    reach = last = -1
    for begin, minus, role, ref, value, denies in raws:
        end = -minus
        if end > reach or (end == reach and begin <= last):
            kept.append((begin, end, role, ref, value, denies))
            reach, last = end, begin
    return kept
