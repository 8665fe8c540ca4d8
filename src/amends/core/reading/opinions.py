"""What the words of one clause say for or against: negation and strength applied."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import NamedTuple

from amends.core.reading.binding import groups
from amends.core.reading.clauses import Clause, bits
from amends.core.reading.hits import Hit
from amends.core.reading.lexicon import Role

_REACH = 48
_REACH_BACK = 22
_BESIDE = 14
_TOUCHING = 2
_LOOKED_AT = 4
_DEMANDS = frozenset(("refund", "compensation"))
# Compared for every hit: plain numbers are quicker than members of their class.
_BOUND, _VERDICT, _LUKEWARM = int(Role.BOUND), int(Role.VERDICT), int(Role.LUKEWARM)
_NEGATOR, _UNREAL = int(Role.NEGATOR), int(Role.UNREAL)
_INTENSIFIER, _DOWNTONER = int(Role.INTENSIFIER), int(Role.DOWNTONER)
_JUDGING = frozenset((_VERDICT, int(Role.MOOD)))
_NAMING = frozenset((int(Role.TOPIC), int(Role.GENERAL)))
_STRENGTH = frozenset((_INTENSIFIER, _DOWNTONER))
_KIND, _WANT, _OPENER = int(Role.KIND), int(Role.WANT), int(Role.OPENER)
_OFFER = frozenset(("suggestion", "question"))
_CHANGING = _STRENGTH | {
    *(_LUKEWARM, _NEGATOR, _UNREAL, _WANT, _KIND, _OPENER),
}
_WANTING, _SAYING_KIND, _NEGATING = bits([_WANT]), bits([_KIND]), bits([_NEGATOR])
_STRENGTHENING, _DOUBTING = bits(_STRENGTH), bits([_UNREAL])


class _Not(NamedTuple):
    """A negator, and where its thought begins: it turns nothing before that."""

    begin: int
    end: int
    since: int


@dataclass(slots=True)
class Opinion:
    """One judging word: where its evidence begins and ends, and its signed weight.

    ``aspect`` is "" while nobody knows what it is said of; ``group`` names the
    group of bound.toml that will tell.
    """

    begin: int
    end: int
    value: float
    aspect: str
    group: str
    is_emoji: bool = False
    denies: bool = False


@dataclass(slots=True)
class Judged:
    """A clause with its opinions, its topics, and topics that are denied."""

    clause: Clause
    opinions: list[Opinion]
    topics: list[Hit]
    denied: list[tuple[Hit, int]]
    lukewarm: list[Hit]


def judge(clause: Clause, *, negate_back: bool) -> Judged:
    """Return what the clause judges, before anyone asks what it is about."""
    hits = clause.hits
    if not hits:
        return Judged(clause, [], [], [], [])
    topics, judging, other = _sorted(hits)
    roles = clause.roles
    if topics and roles & _WANTING:
        demands = [hit for hit in other if hit.role == _WANT and hit.ref in _DEMANDS]
        topics = [hit for hit in topics if not _demanded(hit, demands)]
    opinions = _echoed([_opinion(hit) for hit in judging])
    if not other:
        return Judged(clause, opinions, topics, [], [])
    if roles & _SAYING_KIND:
        opinions = _meant(opinions, other, asks=clause.asks)
    lukewarm = [hit for hit in other if hit.role == _LUKEWARM]
    if roles & _STRENGTHENING:
        _strengthen(opinions, other)
    loose: list[_Not] = []
    if roles & _NEGATING:
        loose = _turn(opinions, _nots(other, negate_back=negate_back))
    if roles & _DOUBTING:
        _doubt(opinions, [hit for hit in other if hit.role == _UNREAL])
    denied = _denied(topics, loose, opinions) if loose else []
    return Judged(clause, opinions, topics, denied, lukewarm)


def _sorted(hits: list[Hit]) -> tuple[list[Hit], list[Hit], list[Hit]]:
    """Return the topics, the judging hits and those that change what is judged."""
    topics: list[Hit] = []
    judging: list[Hit] = []
    other: list[Hit] = []
    for hit in hits:
        role = hit.role
        if role == _BOUND:
            (judging if groups()[hit.ref].value else topics).append(hit)
        elif role in _JUDGING:
            judging.append(hit)
        elif role in _NAMING:
            topics.append(hit)
        elif role in _CHANGING:
            other.append(hit)
    return topics, judging, other


def _opinion(hit: Hit) -> Opinion:
    begin, end, role, ref, value, denies = hit
    if role == _BOUND:
        value = groups()[ref].value
        return Opinion(begin, end, value, "", ref, ref == "emoji", denies)
    aspect = ref if role == _VERDICT else ""
    return Opinion(begin, end, value, aspect, "", ref == "emoji", denies)


def _demanded(topic: Hit, demands: list[Hit]) -> bool:
    """Tell whether a topic is part of a demand ("my money back"), no topic then."""
    return any(hit.begin <= topic.begin and topic.end <= hit.end for hit in demands)


def _meant(opinions: list[Opinion], hits: list[Hit], *, asks: bool) -> list[Opinion]:
    """Leave out what is proposed or asked about: "a play corner would be nice".

    Of a wish nothing good is a fact; what is bad about it ("the rude waiter") is.
    A question without a question's word ("Isn't it lovely?") asks nothing.
    """
    said = {hit.ref for hit in hits if hit.role == _KIND}
    if "rhetorical" in said or said.isdisjoint(_OFFER):
        return opinions
    proposes = "suggestion" in said
    if not (proposes or asks):
        return opinions
    return [
        one
        for one in opinions
        if one.value < 0 and not (proposes and _inside_wish(one, hits))
    ]


def _inside_wish(opinion: Opinion, hits: list[Hit]) -> bool:
    return any(
        hit.begin <= opinion.begin < hit.end
        for hit in hits
        if hit.role == _KIND and hit.ref == "suggestion"
    )


def _strengthen(opinions: list[Opinion], hits: list[Hit]) -> None:
    for hit in hits:
        if hit.role in _STRENGTH:
            factor = 1.4 if hit.role == _INTENSIFIER else 0.6
            number = bisect_left(opinions, hit.end, key=lambda one: one.begin)
            if number < len(opinions):
                opinion = opinions[number]
                if opinion.begin - hit.end <= _BESIDE:
                    opinion.value *= factor
                    opinion.begin = hit.begin


def _nots(hits: list[Hit], *, negate_back: bool) -> list[_Not]:
    """Return the negators; "so cold that it was not fun" leaves the cold alone."""
    openers = [hit.begin for hit in hits if hit.role == _OPENER]
    made: list[_Not] = []
    for hit in hits:
        if hit.role == _NEGATOR:
            since = hit.begin
            if negate_back:
                since = max([at for at in openers if at <= hit.begin], default=0)
            made.append(_Not(hit.begin, hit.end, since))
    return made


def _turn(opinions: list[Opinion], negators: list[_Not]) -> list[_Not]:
    """Turn what is negated; return the negators that found nothing to turn."""
    loose: list[_Not] = []
    turned: dict[int, tuple[int, int]] = {}
    for negator in negators:
        chosen = _negated(opinions, negator)
        if chosen is None:
            loose.append(negator)
        else:
            # Two negators on one word are emphasis in et, fi and ro.
            begin, end = turned.get(chosen, (negator.begin, negator.end))
            turned[chosen] = min(begin, negator.begin), max(end, negator.end)
    for number, (begin, end) in turned.items():
        opinion = opinions[number]
        if opinion.denies:
            # "Mitte keegi ei vasta": the outer negator only leans on the inner one.
            continue
        opinion.value *= -0.75 if opinion.value > 0 else -0.6
        opinion.begin = min(opinion.begin, begin)
        opinion.end = max(opinion.end, end)
    return loose


def _negated(opinions: list[Opinion], negator: _Not) -> int | None:
    """Return the opinion that a negator turns: the next one, or the one before."""
    following = bisect_left(opinions, negator.end, key=lambda one: one.begin)
    for number in range(following, min(following + _LOOKED_AT, len(opinions))):
        opinion = opinions[number]
        if opinion.begin - negator.end <= _REACH and not opinion.is_emoji:
            return number
    for number in range(following - 1, max(following - _LOOKED_AT, 0) - 1, -1):
        opinion = opinions[number]
        if opinion.begin < negator.since:
            break
        near = 0 <= negator.begin - opinion.end <= _REACH_BACK
        # "Külm see ei olnud" turns a quality; a deed told before is not undone.
        if near and (opinion.group or not opinion.aspect):
            return number
    return None


def _doubt(opinions: list[Opinion], unreal: list[Hit]) -> None:
    """A good thing only wished for is a mild reproach; a bad one is no fact.

    An idiom that has the word of wishing in it means what it says ("we were
    waiting for an hour").
    """
    for opinion in opinions:
        if any(_within(hit, opinion) for hit in unreal):
            continue
        if opinion.value > 0:
            opinion.value = -0.7
        elif any(hit.begin < opinion.begin for hit in unreal):
            # "Dearer than promised" is dearer; "was to be dear" is nothing.
            opinion.value *= 0.3


def _within(hit: Hit, opinion: Opinion) -> bool:
    return opinion.begin <= hit.begin and hit.end <= opinion.end


def _echoed(opinions: list[Opinion]) -> list[Opinion]:
    """Leave out what a "not" in the idiom before it denies: "not at all | as shown"."""
    if len(opinions) < 2 or not any(one.denies for one in opinions):
        return opinions
    return [
        one
        for before, one in zip([None, *opinions], opinions, strict=False)
        if before is None
        or not (before.denies and before.value < 0 < one.value)
        or before.aspect != one.aspect
        or one.begin - before.end > _TOUCHING
    ]


def _denied(
    topics: list[Hit], loose: list[_Not], opinions: list[Opinion]
) -> list[tuple[Hit, int]]:
    """Return topics said to be absent, each with the place of its negator."""
    if opinions:
        return []
    denied: list[tuple[Hit, int]] = []
    for negator in loose:
        for topic in topics:
            ahead = 0 <= topic.begin - negator.end <= _REACH_BACK
            behind = (
                topic.begin >= negator.since
                and 0 <= negator.begin - topic.end <= _BESIDE
            )
            if (ahead or behind) and topic.role != Role.GENERAL:
                denied.append((topic, negator.begin))
                break
    return denied
