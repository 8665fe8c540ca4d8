"""Let the table of aspects speak for the clauses in which the rules found nothing."""

from __future__ import annotations

from typing import NamedTuple

from amends.core.reading.binding import foreign, in_trade
from amends.core.reading.clauses import Clause
from amends.core.reading.folding import View
from amends.core.reading.gist import gist
from amends.core.reading.lexicon import Role
from amends.core.reading.mentions import Gathered
from amends.core.reading.opinions import Judged
from amends.core.reading.tone import lean

_FEWEST = 3
_REQUESTING = frozenset(map(int, (Role.WANT, Role.URGENT, Role.KIND, Role.WRITER)))
# A sentence that already says something is rarely silent about the rest.
_SURE, _SURE_BESIDE = 0.5, 0.85
_SIDE = {"complaint": -1.7, "praise": 1.7}
_WEIGHT = 1.7
_MIDDLE, _TIP = 3.0, 0.1


class Known(NamedTuple):
    """What is known of the whole text when its silent clauses are looked at."""

    language: str
    sector: str | None
    kind: str
    stars: float | None


def guess(gathered: Gathered, judged: list[Judged], view: View, known: Known) -> None:
    """Add to what was gathered what the silent clauses seem to be about."""
    if known.kind not in ("complaint", "praise", "mixed"):
        return
    strange = foreign(known.sector)
    loud = {part.clause.sentence for part in judged if _speaks(part)}
    asking = {part.clause.sentence for part in judged if part.clause.asks}
    for part in judged:
        clause = part.clause
        if not _is_silent(part) or clause.sentence in asking:
            continue
        words = _words(clause, view)
        if len(words) < _FEWEST:
            continue
        told = gist(words, known.language, without=strange)
        aspect = in_trade(told.aspect, known.sector)
        enough = _SURE_BESIDE if clause.sentence in loud else _SURE
        if told.sure < enough or aspect in gathered.evidence:
            continue
        gathered.add(aspect, _value(words, known), clause.begin, clause.end)
        gathered.told = [
            one
            for one in gathered.told
            if not clause.begin <= one[1].begin < clause.end
        ]


def _speaks(part: Judged) -> bool:
    return bool(part.opinions or part.denied or part.lukewarm)


def _is_silent(part: Judged) -> bool:
    """Tell a clause that neither judges nor asks for anything: "I want my money"."""
    if _speaks(part):
        return False
    return all(hit.role not in _REQUESTING for hit in part.clause.hits)


def _words(clause: Clause, view: View) -> list[str]:
    return view.letters()[clause.begin : clause.end].split()


def _value(words: list[str], known: Known) -> float:
    """Return the side of a clause: that of the text, in a mixed one its own.

    There the given stars tip what leans to neither side; they decide nothing else.
    """
    if known.kind in _SIDE:
        return _SIDE[known.kind]
    leaning = lean(words, known.language)
    tipped = 0.0 if known.stars is None else (known.stars - _MIDDLE) * _TIP
    return _WEIGHT if leaning.good + tipped > leaning.bad else -_WEIGHT
