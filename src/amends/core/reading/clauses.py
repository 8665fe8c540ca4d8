"""Cut a text into clauses and lay the hits into them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from amends.core.reading.folding import View
from amends.core.reading.hits import Hit
from amends.core.reading.lexicon import Role

# A sign before a digit (3.50, 14:00) and the point of "3. mail" end nothing.
_BREAK = re.compile(
    r"(?:(?<!\d)\.|\.(?!\s?[a-zà-ž])|[!?…;:,()\[\]\n])+(?!\d)|\s[-–—]+\s"
)
_HARD = frozenset(".!?…\n")
_OPINION = frozenset((Role.VERDICT, Role.MOOD, Role.BOUND, Role.LUKEWARM))
_THING = frozenset((Role.TOPIC, Role.VERDICT, Role.BOUND, Role.GENERAL))


@dataclass(slots=True)
class Clause:
    """A stretch of text that says one thing.

    ``after_contrast`` is true where a "but" opened it; ``asks`` where its sentence
    ends with a question mark; ``sentence`` counts sentences from 0.
    """

    begin: int
    end: int
    sentence: int
    after_contrast: bool = False
    asks: bool = False
    hits: list[Hit] = field(default_factory=list)


def clauses(view: View, hits: list[Hit]) -> list[Clause]:
    """Return the clauses of a text in order, each with the hits that begin in it."""
    cuts = [(m.start(), m.end(), m[0]) for m in _BREAK.finditer(view.cased)]
    cuts += [(h.begin, h.begin, "but") for h in hits if h.role == Role.CONTRAST]
    cuts.sort()
    made = _cut(view, [cut for cut in cuts if not _inside(cut, hits)])
    _lay(made, hits)
    return [part for clause in made for part in _joined(clause)]


def _inside(cut: tuple[int, int, str], hits: list[Hit]) -> bool:
    """Tell whether a contrast word is part of a longer idiom ("aga mitte")."""
    place, _, sign = cut
    return sign == "but" and any(
        hit.begin < place < hit.end for hit in hits if hit.role in _OPINION
    )


def _cut(view: View, cuts: list[tuple[int, int, str]]) -> list[Clause]:
    made: list[Clause] = []
    begin, sentence, contrast = 0, 0, False
    first_of_sentence = 0
    for place, after, sign in [*cuts, (len(view.low), len(view.low), ".")]:
        made.append(Clause(begin, place, sentence, after_contrast=contrast))
        begin, contrast = after, sign == "but"
        if not _HARD.isdisjoint(sign):
            for clause in made[first_of_sentence:]:
                clause.asks = "?" in sign
            sentence += 1
            first_of_sentence = len(made)
    return made


def _lay(made: list[Clause], hits: list[Hit]) -> None:
    number, last = 0, len(made) - 1
    for hit in hits:
        while number < last and hit.begin >= made[number + 1].begin:
            number += 1
        made[number].hits.append(hit)


def _joined(clause: Clause) -> list[Clause]:
    """Cut at an "and" that has a thing and an opinion on either side."""
    for hit in clause.hits:
        if hit.role == Role.JOINER:
            left = [h for h in clause.hits if h.end <= hit.begin]
            right = [h for h in clause.hits if h.begin >= hit.end]
            if _whole(left) and _whole(right):
                first = Clause(
                    clause.begin,
                    hit.begin,
                    clause.sentence,
                    clause.after_contrast,
                    clause.asks,
                    left,
                )
                second = Clause(
                    hit.end,
                    clause.end,
                    clause.sentence,
                    clause.after_contrast,
                    clause.asks,
                    right,
                )
                return [first, *_joined(second)]
    return [clause]


def _whole(hits: list[Hit]) -> bool:
    roles = {hit.role for hit in hits}
    return bool(roles & _OPINION) and bool(roles & _THING)
