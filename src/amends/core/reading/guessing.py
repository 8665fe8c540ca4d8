"""Let the table of aspects speak for the clauses in which the rules found nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from amends.core.reading.binding import foreign, in_trade
from amends.core.reading.clauses import Clause
from amends.core.reading.folding import View
from amends.core.reading.gist import gist
from amends.core.reading.lexicon import Role
from amends.core.reading.mentions import Gathered
from amends.core.reading.opinions import Judged, Opinion
from amends.core.reading.tone import lean

# So many words, which take so many characters at least.
_FEWEST, _SHORTEST = 3, 5
_JOINER = int(Role.JOINER)
_SPEAKING = frozenset(
    map(int, (Role.WANT, Role.URGENT, Role.KIND, Role.WRITER, Role.LUKEWARM))
)
# A sentence that already says something is rarely silent about the rest.
_SURE, _SURE_BESIDE, _BETTER_THAN_NONE = 0.4, 0.6, 0.2
_SIDE = {"complaint": -1.7, "praise": 1.7}
_WEIGHT = 1.7
_MIDDLE, _TIP = 3.0, 0.1


class Known(NamedTuple):
    """What is known of the whole text when its silent clauses are looked at."""

    language: str
    sector: str | None
    kind: str
    stars: float | None


class _Piece(NamedTuple):
    """A stretch between two "and" of which the rules say nothing."""

    begin: int
    end: int
    words: list[str]
    is_beside: bool


def guess(gathered: Gathered, judged: list[Judged], view: View, known: Known) -> None:
    """Add to what was gathered what the silent stretches seem to be about.

    Where nothing at all was found, the likeliest guess is better than none.
    """
    if known.kind not in ("complaint", "praise", "mixed"):
        return
    strange = foreign(known.sector)
    likeliest, best = 0.0, None
    for piece in _pieces(judged, view, gathered.homeless):
        told = gist(piece.words, known.language, without=strange)
        aspect = in_trade(told.aspect, known.sector)
        if told.sure >= (_SURE_BESIDE if piece.is_beside else _SURE):
            _add(gathered, aspect, piece, known)
        elif aspect and told.sure > likeliest:
            likeliest, best = told.sure, (aspect, piece)
    if best is not None and likeliest >= _BETTER_THAN_NONE and not _said(gathered):
        _add(gathered, *best, known)


def _said(gathered: Gathered) -> bool:
    return bool(gathered.evidence or gathered.told or gathered.homeless)


def _add(gathered: Gathered, aspect: str, piece: _Piece, known: Known) -> None:
    if aspect in gathered.evidence:
        return
    gathered.add(aspect, _value(piece.words, known), piece.begin, piece.end)
    gathered.told = [
        one for one in gathered.told if not piece.begin <= one[1].begin < piece.end
    ]


def _pieces(
    judged: list[Judged], view: View, homeless: list[Opinion]
) -> Iterator[_Piece]:
    """Return the silent stretches that have words enough.

    A mood without a thing ("it was lovely of them to wait") leaves it silent too.
    """
    loud = {part.clause.sentence for part in judged if _speaks(part)}
    placeless = {id(one) for one in homeless}
    for part in judged:
        clause = part.clause
        # All clauses of a sentence ask, or none.
        if clause.asks or clause.end - clause.begin < _SHORTEST:
            continue
        spoken = _spoken(part, placeless)
        for begin, end in _stretches(clause):
            if end - begin < _SHORTEST or _is_spoken(spoken, begin, end):
                continue
            words = view.letters()[begin:end].split()
            if len(words) >= _FEWEST:
                yield _Piece(begin, end, words, clause.sentence in loud)


def _stretches(clause: Clause) -> Iterator[tuple[int, int]]:
    begin = clause.begin
    for hit in clause.hits:
        if hit.role == _JOINER and hit.begin >= begin:
            yield begin, hit.begin
            begin = hit.end
    yield begin, clause.end


def _speaks(part: Judged) -> bool:
    return bool(part.opinions or part.denied or part.lukewarm)


def _spoken(part: Judged, placeless: set[int]) -> list[tuple[int, int]]:
    """Return where a clause judges or asks: "I want my money" does."""
    spans = [(one.begin, one.end) for one in part.opinions if id(one) not in placeless]
    spans += [(place, place + 1) for _, place in part.denied]
    speaking = [hit.begin for hit in part.clause.hits if hit.role in _SPEAKING]
    return spans + [(begin, begin + 1) for begin in speaking]


def _is_spoken(spoken: list[tuple[int, int]], begin: int, end: int) -> bool:
    return bool([1 for first, last in spoken if first < end and begin < last])


def _value(words: list[str], known: Known) -> float:
    """Return the side of a clause: that of the text, in a mixed one its own.

    There the given stars tip what leans to neither side; they decide nothing else.
    """
    if known.kind in _SIDE:
        return _SIDE[known.kind]
    leaning = lean(words, known.language)
    tipped = 0.0 if known.stars is None else (known.stars - _MIDDLE) * _TIP
    return _WEIGHT if leaning.good + tipped > leaning.bad else -_WEIGHT
