"""All entries of one language in one automaton, built once when first needed."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from enum import IntEnum
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick

from amends.core.languages.shelf import readable, table
from amends.core.reading.patterns import Pattern, patterns


class Role(IntEnum):
    """What an entry does in a sentence; up to NEGATOR the longer hides the shorter."""

    TOPIC = 0
    VERDICT = 1
    MOOD = 2
    LUKEWARM = 3
    BOUND = 4
    GENERAL = 5
    INTENSIFIER = 6
    DOWNTONER = 7
    NEGATOR = 8
    CONTRAST = 9
    JOINER = 10
    UNREAL = 11
    SARCASM = 12
    WANT = 13
    URGENT = 14
    KIND = 15
    WRITER = 16
    TIME = 17
    STAFF = 18
    PRAISE = 19
    SECTOR = 20
    OPENER = 21


class Spelling(NamedTuple):
    """What to look at where an anchor was found but the plain word does not stand.

    A literal may be ``marked`` with diacritics, be ``short``, and count without its
    marks too (``bare_too``); a phrase has the ``lead`` that it begins with, the longest
    of its ``rest`` and the ``whole`` that confirms it. Equal entries share one.
    """

    marked: bool = False
    short: bool = False
    bare_too: bool = True
    lead: str = ""
    rest: str = ""
    whole: str = ""


# Role, ref, value, whether it denies (has a negator of its own: "nobody answers"),
# core ("" of a phrase), edges at head and tail of the anchor, number of its spelling.
# A plain tuple of plain values: it is taken apart for every anchor found, and who
# looks for waste in memory need not look into a hundred thousand of them.
Entry = tuple[int, str, float, bool, str, int, int, int]


class Lexicon(NamedTuple):
    """The entries of one language behind the automaton that finds their anchors."""

    language: str
    automaton: AhoCorasick
    behind: tuple[tuple[Entry, ...], ...]
    spellings: tuple[Spelling, ...]
    negate_back: bool


_SHORT = 7
_STRENGTHS = (
    ("good", "mild", 1.0),
    ("good", "plain", 2.0),
    ("good", "strong", 3.0),
    ("bad", "mild", -1.0),
    ("bad", "plain", -2.0),
    ("bad", "strong", -3.0),
)
_SCOPE = {
    "negators": Role.NEGATOR,
    "intensifiers": Role.INTENSIFIER,
    "downtoners": Role.DOWNTONER,
    "contrast": Role.CONTRAST,
    "joiners": Role.JOINER,
    "openers": Role.OPENER,
    "unreal": Role.UNREAL,
    "sarcasm": Role.SARCASM,
    "general": Role.GENERAL,
}
_TIMES = (
    "weekdays",
    "weekday_habits",
    "dayparts",
    "daypart_habits",
    "days",
    "day_and_part",
    "months",
    "numbers",
    "ago",
    "words",
)
_Listed = tuple[Role, str, float, str]


@cache
def lexicon(language: str) -> Lexicon:
    """Return the lexicon of a language; one without lists knows only the emoji."""
    behind: dict[str, list[Entry]] = defaultdict(list)
    scope = table(language, "moods").get("scope", {})
    denying = {word for word in scope.get("negators", ()) if " " not in word}
    careful = frozenset(scope.get("keep_diacritics", ()))
    numbers: dict[Spelling, int] = {}
    for role, ref, value, written in _listed(language):
        denies = not denying.isdisjoint(written.replace("-", " ").split())
        for pattern in patterns(written):
            core, head, tail, spelling = _spelt(pattern, careful)
            number = numbers.setdefault(spelling, len(numbers))
            behind[pattern.anchor].append(
                (int(role), ref, value, denies, core, head, tail, number)
            )
    return Lexicon(
        language,
        AhoCorasick(list(behind)),
        tuple(tuple(entries) for entries in behind.values()),
        tuple(numbers),
        bool(scope.get("negate_back", False)),
    )


def _spelt(pattern: Pattern, careful: frozenset[str]) -> tuple[str, int, int, Spelling]:
    """Return the core of an entry, the edges of its anchor, and its spelling."""
    if pattern.phrase is not None:
        phrase = Spelling(lead=pattern.lead, rest=pattern.rest, whole=pattern.phrase)
        return "", 0, 0, phrase
    written = pattern.marked or pattern.anchor
    spelling = _of_literal(
        pattern.marked is not None,
        len(written) < _SHORT,
        written.strip() not in careful,
    )
    core = written[pattern.head : len(written) - pattern.tail]
    return core, int(pattern.head), int(pattern.tail), spelling


@cache
def _of_literal(marked: bool, short: bool, bare_too: bool) -> Spelling:  # noqa: FBT001 - a cache key
    return Spelling(marked=marked, short=short, bare_too=bare_too)


def _listed(language: str) -> Iterator[_Listed]:
    yield from _aspects(language)
    yield from _moods(language)
    yield from _requests(language)
    yield from _times(language)
    yield from _people(language)
    yield from _emoji()


def _aspects(language: str) -> Iterator[_Listed]:
    for aspect, lists in table(language, "aspects").items():
        for name, role, value in (
            ("topics", Role.TOPIC, 0.0),
            ("good", Role.VERDICT, 2.0),
            ("bad", Role.VERDICT, -2.0),
        ):
            for written in lists.get(name, ()):
                yield role, aspect, value, written


def _moods(language: str) -> Iterator[_Listed]:
    moods = table(language, "moods")
    for side, strength, value in _STRENGTHS:
        for written in moods.get(side, {}).get(strength, ()):
            yield Role.MOOD, side, value, written
    for written in moods.get("lukewarm", {}).get("words", ()):
        yield Role.LUKEWARM, "", 0.0, written
    for name, role in _SCOPE.items():
        for written in moods.get("scope", {}).get(name, ()):
            yield role, "", 0.0, written
    yield from _bound(moods.get("bound", {}))


def _bound(groups: dict[str, list[str]]) -> Iterator[_Listed]:
    for group, words in groups.items():
        for written in words:
            yield Role.BOUND, group, 0.0, written


def _requests(language: str) -> Iterator[_Listed]:
    requests = table(language, "requests")
    for part, role in (
        ("wants", Role.WANT),
        ("urgent", Role.URGENT),
        ("kind", Role.KIND),
        ("writer", Role.WRITER),
    ):
        for ref, words in requests.get(part, {}).items():
            for written in words:
                yield role, ref, 0.0, written


def _times(language: str) -> Iterator[_Listed]:
    times = table(language, "times")
    for part in _TIMES:
        for ref, words in times.get(part, {}).items():
            for written in words:
                yield Role.TIME, f"{part} {ref}", 0.0, written


def _people(language: str) -> Iterator[_Listed]:
    people = table(language, "people")
    for name, role in (("roles", Role.STAFF), ("praise", Role.PRAISE)):
        for written in people.get(name, ()):
            yield role, "", 0.0, written
    for sector, words in people.get("sectors", {}).items():
        for written in words:
            yield Role.SECTOR, sector, 0.0, written


@cache
def _emoji_table() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "emoji.toml").read_text("utf-8"))


def _emoji() -> Iterator[_Listed]:
    for name, value in (("good", 2.0), ("bad", -2.0)):
        for sign in _emoji_table()[name]:
            yield Role.MOOD, "emoji", value, f"*{sign}*"


def languages() -> tuple[str, ...]:
    """Return the languages that have word lists."""
    return readable()
