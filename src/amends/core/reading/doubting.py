"""Let the table of aspects correct a word that means many things.

"Late", "broken" or "wrong" without the thing beside it takes the aspect that it
mostly has in its trade. The rest of the clause often tells better.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from amends.core.reading.binding import foreign, in_trade
from amends.core.reading.clauses import Clause
from amends.core.reading.gist import gists
from amends.core.reading.lexicon import Role
from amends.core.reading.mentions import Gathered, gather
from amends.core.reading.opinions import Opinion
from amends.core.reading.seeing import Seen

_JOINER = int(Role.JOINER)
_FEWEST, _SURE = 3, 0.3


class _Doubt(NamedTuple):
    """An opinion that nothing beside it explains, and the words around it."""

    gathered: Gathered
    opinion: Opinion
    words: list[str]
    sector: str | None


def gathered(texts: list[Seen]) -> list[Gathered]:
    """Return the evidence of each text.

    What a word says without its thing is laid to what its clause is about.
    """
    made = [gather(seen.judged, seen.sector) for seen in texts]
    _correct(made, texts)
    return made


def _correct(made: list[Gathered], texts: list[Seen]) -> None:
    waiting: dict[str, list[_Doubt]] = defaultdict(list)
    for found, seen in zip(made, texts, strict=True):
        if found.alone:
            waiting[seen.language] += _doubts(found, seen)
    for language, doubts in waiting.items():
        words = [one.words for one in doubts]
        told = gists(words, language, [foreign(one.sector) for one in doubts])
        for one, gist in zip(doubts, told, strict=True):
            if gist.aspect and gist.sure >= _SURE:
                _move(one, in_trade(gist.aspect, one.sector))


def _doubts(gathered: Gathered, seen: Seen) -> Iterator[_Doubt]:
    letters = seen.view.letters()
    for clause, opinion in gathered.alone:
        begin, end = _around(clause, opinion)
        words = letters[begin:end].split()
        if len(words) >= _FEWEST and opinion.aspect in gathered.evidence:
            yield _Doubt(gathered, opinion, words, seen.sector)


def _around(clause: Clause, opinion: Opinion) -> tuple[int, int]:
    """Return the stretch between two "and" in which an opinion stands."""
    begin, end = clause.begin, clause.end
    for hit in clause.hits:
        if hit.role == _JOINER:
            if hit.end <= opinion.begin:
                begin = hit.end
            elif hit.begin >= opinion.end:
                return begin, hit.begin
    return begin, end


def _move(doubt: _Doubt, aspect: str) -> None:
    opinion, evidence = doubt.opinion, doubt.gathered.evidence
    if aspect == opinion.aspect:
        return
    pieces = evidence[opinion.aspect]
    left = [
        one for one in pieces if (one.begin, one.end) != (opinion.begin, opinion.end)
    ]
    if left:
        evidence[opinion.aspect] = left
    else:
        del evidence[opinion.aspect]
    opinion.aspect = aspect
    doubt.gathered.add(aspect, opinion.value, opinion.begin, opinion.end)
