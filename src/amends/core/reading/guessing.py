"""Let the table of aspects speak for clauses in which the rules found nothing.

And for those of which they know a part only, where it is very sure.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from math import copysign, fsum
from typing import NamedTuple

from amends.core.reading.binding import foreign, in_trade
from amends.core.reading.clauses import Clause, bits
from amends.core.reading.gist import Gist, gists
from amends.core.reading.lexicon import Role
from amends.core.reading.mentions import Gathered
from amends.core.reading.opinions import Judged, Opinion
from amends.core.reading.seeing import Seen
from amends.core.reading.tone import lean

# So many words, which take so many characters at least.
_FEWEST, _SHORTEST = 3, 5
_JOINER = int(Role.JOINER)
_SPEAKING = frozenset(
    map(int, (Role.WANT, Role.URGENT, Role.KIND, Role.WRITER, Role.LUKEWARM))
)
_JOINING, _SPEAKING_BITS = bits([_JOINER]), bits(_SPEAKING)
_TIME = int(Role.TIME)
_TIMED = bits([_TIME])
# A sentence that already says something is rarely silent about the rest.
_SURE, _SURE_BESIDE, _BETTER_THAN_NONE = 0.5, 0.7, 0.2
# What the rules lay to one thing may be about another as well.
_SURE_AS_WELL, _FEWEST_AS_WELL = 0.85, 4
_SIDE = {"complaint": -1.7, "praise": 1.7}
_GUESSED = frozenset(("complaint", "praise", "mixed"))
_WEIGHT = 1.7
_MIDDLE, _TIP = 3.0, 0.1


class Silent(NamedTuple):
    """A text in which stretches may be silent, and what is known of it so far."""

    gathered: Gathered
    seen: Seen
    kind: str


class _Piece(NamedTuple):
    """A stretch of text, and how sure the table must be of what it is about.

    The rules say nothing of it, or which ``side`` it takes.
    """

    begin: int
    end: int
    words: list[str]
    sure: float
    side: float = 0.0


def guess(texts: list[Silent]) -> None:
    """Add to what was gathered what the silent stretches seem to be about.

    Where nothing at all was found, the likeliest guess is better than none.
    """
    waiting: dict[str, list[tuple[Silent, list[_Piece]]]] = defaultdict(list)
    for one in texts:
        if one.kind in _GUESSED:
            found = list(_pieces(one.seen, one.gathered.homeless))
            if found:
                waiting[one.seen.language].append((one, found))
    for language, group in waiting.items():
        words = [piece.words for _, pieces in group for piece in pieces]
        strange = [foreign(one.seen.sector) for one, pieces in group for _ in pieces]
        told = iter(gists(words, language, strange))
        for one, pieces in group:
            _hear(one, [(piece, next(told)) for piece in pieces])


def _hear(text: Silent, pieces: list[tuple[_Piece, Gist]]) -> None:
    """Lay to the text what its silent stretches told."""
    likeliest, best = 0.0, None
    for piece, told in pieces:
        aspect = in_trade(told.aspect, text.seen.sector)
        if told.sure >= piece.sure:
            _add(text, aspect, piece)
        elif aspect and told.sure > likeliest:
            likeliest, best = told.sure, (aspect, piece)
    if best and likeliest >= _BETTER_THAN_NONE and not _said(text.gathered):
        _add(text, *best)


def _said(gathered: Gathered) -> bool:
    return bool(gathered.evidence or gathered.told or gathered.homeless)


def _add(text: Silent, aspect: str, piece: _Piece) -> None:
    gathered = text.gathered
    if aspect in gathered.evidence:
        return
    value = piece.side or _value(piece.words, text)
    gathered.add(aspect, value, piece.begin, piece.end)
    gathered.told = [
        one for one in gathered.told if not piece.begin <= one[1].begin < piece.end
    ]


def _pieces(seen: Seen, homeless: list[Opinion]) -> Iterator[_Piece]:
    """Return the silent stretches that have words enough.

    A mood without a thing ("it was lovely of them to wait") leaves it silent too.
    """
    loud = {part.clause.sentence for part in seen.judged if _speaks(part)}
    placeless = {id(one) for one in homeless}
    for part in seen.judged:
        clause = part.clause
        # All clauses of a sentence ask, or none.
        if clause.asks or clause.end - clause.begin < _SHORTEST:
            continue
        for begin, end in _silent(part, placeless):
            words = seen.view.letters()[begin:end].split()
            # Two words tell little: not "last week", nor "the soup" judged later.
            short = not (part.topics or clause.roles & _TIMED)
            if len(words) >= _FEWEST - short:
                sure = _SURE_BESIDE if clause.sentence in loud else _SURE
                yield _Piece(begin, end, words, sure)
        yield from _spoken(part, seen)


def _spoken(part: Judged, seen: Seen) -> Iterator[_Piece]:
    """Return a clause that judges in many words: it may tell more than the rules know.

    "My coat smelt of frying for days" speaks of the place, whatever else it judges.
    """
    clause = part.clause
    side = fsum([one.value for one in part.opinions])
    if not side or clause.roles & _SPEAKING_BITS:
        return
    # Two times ("ordered at six, got it at eight") are about waiting alone.
    if clause.roles & _TIMED and sum(one.role == _TIME for one in clause.hits) > 1:
        return
    words = seen.view.letters()[clause.begin : clause.end].split()
    if len(words) >= _FEWEST_AS_WELL:
        value = copysign(_WEIGHT, side)
        yield _Piece(clause.begin, clause.end, words, _SURE_AS_WELL, value)


def _silent(part: Judged, placeless: set[int]) -> list[tuple[int, int]]:
    """Return the stretches between two "and" that judge and ask nothing."""
    clause = part.clause
    if not clause.roles & _JOINING:
        whole = clause.begin, clause.end
        return [] if _is_spoken(part, placeless, *whole) else [whole]
    return [
        (begin, end)
        for begin, end in _stretches(clause)
        if end - begin >= _SHORTEST and not _is_spoken(part, placeless, begin, end)
    ]


def _stretches(clause: Clause) -> Iterator[tuple[int, int]]:
    begin = clause.begin
    for hit in clause.hits:
        if hit.role == _JOINER and hit.begin >= begin:
            yield begin, hit.begin
            begin = hit.end
    yield begin, clause.end


def _speaks(part: Judged) -> bool:
    return bool(part.opinions or part.denied or part.lukewarm)


def _is_spoken(part: Judged, placeless: set[int], begin: int, end: int) -> bool:
    """Tell whether a stretch judges or asks: "I want my money" does."""
    for one in part.opinions:
        if one.begin < end and begin < one.end and id(one) not in placeless:
            return True
    for _, place in part.denied:
        if begin <= place < end:
            return True
    if not part.clause.roles & _SPEAKING_BITS:
        return False
    hits = part.clause.hits
    return any(hit.role in _SPEAKING and begin <= hit.begin < end for hit in hits)


def _value(words: list[str], text: Silent) -> float:
    """Return the side of a clause: that of the text, in a mixed one its own.

    There the given stars tip what leans to neither side; they decide nothing else.
    """
    if text.kind in _SIDE:
        return _SIDE[text.kind]
    leaning, stars = lean(words, text.seen.language), text.seen.feedback.stars
    tipped = 0.0 if stars is None else (stars - _MIDDLE) * _TIP
    return _WEIGHT if leaning.good + tipped > leaning.bad else -_WEIGHT
