"""Cut a text into clauses and lay the hits into them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterable
from dataclasses import dataclass, field

from amends.core.reading.folding import View
from amends.core.reading.hits import Hit
from amends.core.reading.lexicon import Role

# A sign before a digit (3.50, 14:00) and the point of "3. mail" end nothing.
_BREAK = re.compile(
    r"(?:(?<!\d)\.|\.(?!\s?[a-zà-ž])|[!?…;:,()\[\]\n])+(?!\d)|\s[-–—]+\s"
)
# The same without dashes; a first sign that is one of a few is found much quicker.
_SIGNS = re.compile(
    r"[.!?…;:,()\[\]\n](?:(?<!\.)|(?<!\d\.)|(?!\s?[a-zà-ž]))"
    r"(?:(?<!\d)\.|\.(?!\s?[a-zà-ž])|[!?…;:,()\[\]\n])*(?!\d)"
)
_DASH = re.compile(r"[-–—]\s")
# What asks in Greek joins elsewhere.
_GREEK_ASKS = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]\s?[;\u037e]")
_CONTRAST, _JOINER = int(Role.CONTRAST), int(Role.JOINER)
_HARD = frozenset(".!?…\n")
# The commonest ends of a clause that end no sentence.
_SOFT = frozenset((",", "but", ":", ";", " - ", " – "))
_NEVER = 1 << 62
_OPINION = frozenset(map(int, (Role.VERDICT, Role.MOOD, Role.BOUND, Role.LUKEWARM)))
_THING = frozenset(map(int, (Role.TOPIC, Role.VERDICT, Role.BOUND, Role.GENERAL)))


@dataclass(slots=True)
class Clause:
    """A stretch of text that says one thing.

    ``after_contrast`` is true where a "but" opened it; ``asks`` where its sentence
    ends with a question mark; ``sentence`` counts sentences from 0. ``roles`` has
    one bit for each role that a hit of it plays (``bits`` makes such).
    """

    begin: int
    end: int
    sentence: int
    after_contrast: bool = False
    asks: bool = False
    hits: list[Hit] = field(default_factory=list)
    roles: int = 0


def bits(roles: Iterable[int]) -> int:
    """Return one bit for each role, so that one look tells of many."""
    made = 0
    for role in roles:
        made |= 1 << role
    return made


_JOINERS, _OPINIONS, _THINGS = bits([_JOINER]), bits(_OPINION), bits(_THING)


def clauses(view: View, hits: list[Hit], roles: frozenset[int]) -> list[Clause]:
    """Return the clauses of a text in order, each with the hits that begin in it.

    ``roles`` are those of its hits.
    """
    text = view.cased
    if not view.low.isascii() and (";" in text or "\u037e" in text):
        text = _GREEK_ASKS.sub(_asking, text)
    signs = _BREAK if _DASH.search(text) else _SIGNS
    cuts = [(*found.span(), found[0]) for found in signs.finditer(text)]
    if _CONTRAST in roles:
        contrasts = [hit.begin for hit in hits if hit.role == _CONTRAST]
        cuts += [(at, at, "but") for at in contrasts if not _inside(at, hits)]
        cuts.sort()
    made = _cut(view, cuts)
    _lay(made, hits)
    if _JOINER in roles:
        return [part for clause in made for part in _joined(clause)]
    return made


def _asking(found: re.Match[str]) -> str:
    return f"{found[0][:-1]}?"


def _inside(place: int, hits: list[Hit]) -> bool:
    """Tell whether a contrast word is part of a longer idiom ("aga mitte")."""
    return any(hit.begin < place < hit.end for hit in hits if hit.role in _OPINION)


def _cut(view: View, cuts: list[tuple[int, int, str]]) -> list[Clause]:
    made: list[Clause] = []
    begin, sentence, contrast = 0, 0, False
    first_of_sentence = 0
    for place, after, sign in cuts:
        made.append(Clause(begin, place, sentence, contrast, hits=[]))
        begin, contrast = after, sign == "but"
        if sign in _SOFT or _HARD.isdisjoint(sign):
            continue
        if "?" in sign:
            for clause in made[first_of_sentence:]:
                clause.asks = True
        sentence += 1
        first_of_sentence = len(made)
    made.append(Clause(begin, len(view.low), sentence, contrast, hits=[]))
    return made


def _lay(made: list[Clause], hits: list[Hit]) -> None:
    """Give each clause the hits that begin before the next clause does."""
    following = iter([clause.begin for clause in made[1:]])
    waiting = iter(made)
    until, clause = -1, made[0]
    for hit in hits:
        if hit.begin >= until:
            while hit.begin >= until:
                clause, until = next(waiting), next(following, _NEVER)
            add = clause.hits.append
        add(hit)
        clause.roles |= 1 << hit.role


def _joined(clause: Clause) -> list[Clause]:
    """Cut at every "and" that has a thing and an opinion on either side.

    One pass, whatever the length: people write "and" a thousand times.
    """
    roles = clause.roles
    if not (roles & _JOINERS and roles & _OPINIONS and roles & _THINGS):
        return [clause]
    hits = clause.hits
    # Behind an "and" is a thing and an opinion until the last of either begins.
    until = min(_last(hits, _OPINION), _last(hits, _THING))
    if not [1 for hit in hits if hit.role == _JOINER and hit.end <= until]:
        return [clause]
    made: list[Clause] = []
    begin, start, left = clause.begin, 0, _Side()
    for hit in hits:
        if hit.begin < begin:
            continue
        if hit.role == _JOINER and left.whole(hit.begin) and hit.end <= until:
            behind = bisect_left(hits, hit.end, key=_begin)
            own = [one for one in hits[start:behind] if one.end <= hit.begin]
            made.append(_part(clause, begin, hit.begin, own))
            begin, start, left = hit.end, behind, _Side()
        else:
            left.add(hit)
    return [*made, _part(clause, begin, clause.end, hits[start:])] if made else [clause]


def _begin(hit: Hit) -> int:
    return hit.begin


class _Side:
    """Where the first thing and the first opinion of one side end."""

    def __init__(self) -> None:
        self._thing = self._opinion = _NEVER

    def add(self, hit: Hit) -> None:
        if hit.role in _THING and hit.end < self._thing:
            self._thing = hit.end
        if hit.role in _OPINION and hit.end < self._opinion:
            self._opinion = hit.end

    def whole(self, place: int) -> bool:
        return self._thing <= place >= self._opinion


def _last(hits: list[Hit], roles: Container[int]) -> int:
    for hit in reversed(hits):
        if hit.role in roles:
            return hit.begin
    return -1


def _part(clause: Clause, begin: int, end: int, hits: list[Hit]) -> Clause:
    roles = bits([hit.role for hit in hits])
    return Clause(
        begin, end, clause.sentence, clause.after_contrast, clause.asks, hits, roles
    )
