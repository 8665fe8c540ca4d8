"""Names of staff whom the text praises, as the writer spelt them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from math import fsum
from typing import NamedTuple

from amends.core.languages.shelf import table
from amends.core.reading.clauses import Clause, bits
from amends.core.reading.folding import View
from amends.core.reading.lexicon import Role
from amends.core.reading.opinions import Judged

_WORD = re.compile(r"(?<![\w@.])[^\W\d_][\w'’-]*")
_BETWEEN = re.compile(r"\s(?:and|ja|și|si|şi|ning|sekä|&|\+)\s|\s?,\s?")
_CAPITAL = re.compile("[A-ZÀ-ÞĀ-ž]")
# Any word that begins with a capital of any script, and some that do not.
_BIG_WORD = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w'’-]*")
_ASCII_WORD = re.compile(r"[A-Z][\w'-]*")
_AND = frozenset(("and", "ja", "si", "ning", "seka"))
_NEAR, _LONGEST = 24, 40
_PRAISE = int(Role.PRAISE)
_PRAISING = bits([_PRAISE])
_BESIDE = frozenset((Role.STAFF, Role.PRAISE))
_MEANINGS = frozenset((Role.TOPIC, Role.VERDICT, Role.MOOD, Role.BOUND, Role.TIME))


class _Words(NamedTuple):
    """A list of words: stems with their lengths, and those that stand as they are."""

    stems: frozenset[str]
    sizes: tuple[int, ...]
    whole: frozenset[str]

    def has(self, word: str) -> bool:
        """Tell whether the word is listed."""
        if word in self.whole:
            return True
        return not self.stems.isdisjoint([word[:size] for size in self.sizes])


@cache
def _listed(language: str, name: str) -> _Words:
    words = table(language, "people").get(name, ())
    stems = frozenset(word[:-1] for word in words if word.endswith("*"))
    return _Words(
        stems,
        tuple(sorted({len(stem) for stem in stems})),
        frozenset(word for word in words if not word.endswith("*")),
    )


def praised(
    judged: list[Judged], view: View, language: str, roles: frozenset[int]
) -> tuple[str, ...]:
    """Return each praised name once; nobody where a text names nobody.

    ``roles`` are those of all hits of the text.
    """
    spans: list[tuple[int, int]] = []
    if not _CAPITAL.search(view.cased, 2):
        return ()
    # A first name is listed, or stands beside a role.
    if _BESIDE.isdisjoint(roles) and not _names_one(view, language):
        return ()
    for part in judged:
        if _kind_words(part) or (spans and _follows(spans[-1], part, view)):
            _name(part.clause, view, language, spans)
    return tuple(dict.fromkeys(view.quote(begin, end) for begin, end in spans))


def _names_one(view: View, language: str) -> bool:
    """Tell whether a listed name stands anywhere."""
    big = _ASCII_WORD if view.cased.isascii() else _BIG_WORD
    return any(_has(language, word) for word in big.findall(view.cased))


def _has(language: str, word: str) -> bool:
    """Tell whether a first name is listed; short words are remembered."""
    return (_met if len(word) <= _LONGEST else _met.__wrapped__)(language, word)


@lru_cache(1 << 13)
def _met(language: str, word: str) -> bool:
    return _listed(language, "names").has(word)


def _follows(span: tuple[int, int], part: Judged, view: View) -> bool:
    """Tell whether a clause goes on with "and …" right after a name."""
    return view.bare[span[1] : part.clause.begin].strip() in _AND


def _kind_words(part: Judged) -> bool:
    # Exact: one Python adds otherwise than the next.
    weight = fsum([opinion.value for opinion in part.opinions])
    if weight == 0:
        return bool(part.clause.roles & _PRAISING)
    return weight > 0


def _name(
    clause: Clause, view: View, language: str, found: list[tuple[int, int]]
) -> None:
    """Add where names of staff stand; "Mari Mets" is one, "Mari ja Jaan" two."""
    if not _BIG_WORD.search(view.cased, clause.begin, clause.end):
        return
    for match in _WORD.finditer(view.cased, clause.begin, clause.end):
        if not match[0][0].isupper() or not _looks_like_a_name(match, clause, language):
            continue
        between = view.cased[found[-1][1] : match.start()] if found else "…"
        if between == " ":
            found[-1] = found[-1][0], match.end()
        elif _BETWEEN.fullmatch(between) or _is_staff(match, clause, view, language):
            found.append(match.span())


def _looks_like_a_name(match: re.Match[str], clause: Clause, language: str) -> bool:
    word = match[0]
    if len(word) < 2 or word.isupper():
        return False
    if _has(language, word):
        return True
    if _listed(language, "not_names").has(word):
        return False
    return not any(
        hit.begin <= match.start() < hit.end
        for hit in clause.hits
        if hit.role in _MEANINGS
    )


def _is_staff(match: re.Match[str], clause: Clause, view: View, language: str) -> bool:
    if _has(language, match[0]):
        return True
    begins = not view.bare[clause.begin : match.start()].strip()
    return not begins and any(
        hit.role in _BESIDE and -2 <= match.start() - hit.end <= _NEAR
        for hit in clause.hits
    )
