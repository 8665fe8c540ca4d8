"""Urgent matters, wishes and signs of who writes, each with its proving words."""

from __future__ import annotations

from amends.core.nouns import Cue
from amends.core.reading.clauses import Clause
from amends.core.reading.folding import View
from amends.core.reading.hits import Hit
from amends.core.reading.lexicon import Role

_NEGATED_WITHIN = 14
_WRITER, _NEGATOR = int(Role.WRITER), int(Role.NEGATOR)
# Said of the business in any mood; the rest is dropped from a happy text.
_ALWAYS = frozenset(("self_harm", "threat", "discrimination", "harassment"))


def urgent(clauses: list[Clause], view: View, *, happy: bool) -> tuple[Cue, ...]:
    """Return each urgent matter once; in a happy text only the gravest ones."""
    found = _cues(clauses, view, Role.URGENT)
    if happy:
        found = {ref: cue for ref, cue in found.items() if ref in _ALWAYS}
    return tuple(found.values())


def wants(clauses: list[Clause], view: View) -> tuple[Cue, ...]:
    """Return each wish once, in the order of the text.

    "Please add the missing points" has the words of a change in it and is none.
    """
    found = _cues(clauses, view, Role.WANT)
    change = found.get("change")
    if change is not None and any(
        change.quote in other.quote for ref, other in found.items() if ref != "change"
    ):
        del found["change"]
    return tuple(found.values())


def writer(hits: list[Hit]) -> str:
    """Return who seems to speak; ``customer`` where nothing tells otherwise."""
    said = {hit.ref for hit in hits if hit.role == _WRITER}
    for sign in ("leverage", "staff", "wrong_business", "disputing", "suspect"):
        if sign in said:
            return sign
    return "customer"


def _cues(clauses: list[Clause], view: View, role: Role) -> dict[str, Cue]:
    spans: dict[str, tuple[int, int]] = {}
    wanted = int(role)
    for clause in [one for one in clauses if one.roles >> wanted & 1]:
        for hit in [one for one in clause.hits if one.role == wanted]:
            if not _denied(clause, hit):
                begin, end = spans.get(hit.ref, (hit.begin, hit.end))
                if hit.begin <= end:
                    # "Tahan raha" and "raha tagasi" prove one wish together.
                    spans[hit.ref] = begin, max(end, hit.end)
    return {
        ref: Cue(ref, _whole_words(view, begin, end))
        for ref, (begin, end) in spans.items()
    }


def _denied(clause: Clause, hit: Hit) -> bool:
    """Tell whether a negator stands right before the cue and outside it."""
    if not clause.roles >> _NEGATOR & 1:
        return False
    negators = [one for one in clause.hits if one.role == _NEGATOR]
    return any(0 <= hit.begin - one.end <= _NEGATED_WITHIN for one in negators)


def _whole_words(view: View, begin: int, end: int) -> str:
    bare = view.bare
    while end < len(bare) and bare[end - 1].isalnum() and bare[end].isalnum():
        end += 1
    return view.quote(begin, end)
