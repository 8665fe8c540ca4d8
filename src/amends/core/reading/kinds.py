"""What kind of message a text is, and whether it really asks."""

from __future__ import annotations

from typing import NamedTuple

from amends.core.reading.clauses import Clause, bits
from amends.core.reading.hits import Hit
from amends.core.reading.lexicon import Role
from amends.core.reading.polarity import Mood

_CALM = 1.5
_JUDGING = bits([Role.MOOD, Role.VERDICT])
_OF_KIND = bits([Role.KIND])
_KIND, _SAYING = int(Role.KIND), int(Role.BOUND)


class Signs(NamedTuple):
    """What decides the kind besides the mood."""

    asks: Clause | None
    suggests: bool
    thanks: bool
    advertises: bool
    demands: bool
    says_something: bool


def signs(
    clauses: list[Clause], hits: list[Hit], roles: frozenset[int], *, demands: bool
) -> Signs:
    """Return the signs of question, suggestion, thanks and advertising."""
    said = {hit.ref for hit in hits if hit.role == _KIND} if _KIND in roles else set()
    asking = "question" in said or True in [one.asks for one in clauses]
    return Signs(
        _question(clauses) if asking else None,
        "suggestion" in said,
        "thanks" in said,
        "other" in said,
        demands,
        bool(roles) and min(roles) <= _SAYING,
    )


def _question(clauses: list[Clause]) -> Clause | None:
    """Return the first clause that asks and wants an answer.

    A cue alone is enough at the head of a sentence without a question mark; a
    question mark alone is enough unless the words are those of anger.
    """
    for clause in [one for one in clauses if one.roles & _OF_KIND]:
        said = {hit.ref for hit in clause.hits if hit.role == Role.KIND}
        if "rhetorical" in said or _proposes(clause):
            continue
        # "When I asked …" later in a text opens no question.
        opens = clause is clauses[0] and _opens(clause)
        if "question" in said and (clause.asks or opens):
            return clause
    return next((clause for clause in clauses if _plainly_asks(clause)), None)


def _proposes(clause: Clause) -> bool:
    """Tell "maybe you could …?", in which nothing longer asks, from a question."""
    sizes = {"suggestion": 0, "question": 0}
    for hit in clause.hits:
        if hit.role == Role.KIND and hit.ref in sizes:
            sizes[hit.ref] = max(sizes[hit.ref], hit.end - hit.begin)
    return sizes["suggestion"] > sizes["question"]


def _opens(clause: Clause) -> bool:
    return any(
        hit.ref == "question" and hit.begin - clause.begin <= 2
        for hit in clause.hits
        if hit.role == Role.KIND
    )


def _plainly_asks(clause: Clause) -> bool:
    if not clause.asks or clause.end - clause.begin <= 3 or clause.roles & _JUDGING:
        return False
    angry = any(hit.ref == "rhetorical" for hit in clause.hits)
    return not (angry or _proposes(clause))


def kind(mood: Mood, polarity: str, said: Signs) -> str:
    """Return the kind of the whole message."""
    calm = mood.total < _CALM and not said.demands
    if said.advertises and mood.bad < 1 and not said.demands:
        return "other"
    if said.asks is not None and (calm or (mood.bad < _CALM and mood.good < 2.5)):
        return "question"
    # "An apology would be nice" proposes nothing.
    blames = said.demands and mood.bad >= mood.good
    if said.suggests and mood.bad < 2.5 and mood.good < 3 and not blames:
        return "suggestion"
    return _by_mood(mood, polarity, said)


def _by_mood(mood: Mood, polarity: str, said: Signs) -> str:
    judged = {"pos": "praise", "neg": "complaint", "mix": "mixed"}
    if polarity in judged:
        return judged[polarity]
    if said.demands or mood.bad > mood.good:
        return "complaint"
    if mood.lukewarm or mood.total >= 1:
        return "mixed"
    if said.thanks:
        return "thanks"
    return "other"
