"""Put opinions and topics together: what the text says about each aspect."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache

from amends.core.nouns import Mention
from amends.core.reading.binding import foreign, groups, in_trade, resolve
from amends.core.reading.clauses import Clause
from amends.core.reading.folding import View
from amends.core.reading.hits import Hit
from amends.core.reading.lexicon import Role
from amends.core.reading.opinions import Judged, Opinion

_LONGEST_QUOTE = 160
_ABSENT = -1.5
_WEAK = 1.6
# What people eat and drink is named in passing all the time.
_IN_PASSING = frozenset(("food.taste", "drinks"))
_SIDE = {"complaint": "neg", "praise": "pos"}
_VAGUE = {"opening.hours": 0, "food.choice": 0, "food.taste": 2, "booking": 2}


@dataclass(slots=True)
class Evidence:
    """One piece of evidence for an aspect: its weight and where it stands."""

    value: float
    begin: int
    end: int


_Topic = tuple[str, Hit]


@dataclass(slots=True)
class Gathered:
    """All evidence by aspect, and the topics that were named without judgement.

    ``told`` holds the topic of each sentence that states a fact and judges nothing,
    ``alone`` the bound words that no topic of their clause explains.
    """

    evidence: dict[str, list[Evidence]] = field(
        default_factory=lambda: defaultdict(list)
    )
    named: list[tuple[str, Hit]] = field(default_factory=list)
    homeless: list[Opinion] = field(default_factory=list)
    lukewarm: list[Hit] = field(default_factory=list)
    told: list[_Topic] = field(default_factory=list)
    alone: list[tuple[Clause, Opinion]] = field(default_factory=list)

    def add(self, aspect: str, value: float, begin: int, end: int) -> None:
        """Keep one piece of evidence."""
        self.evidence[aspect].append(Evidence(value, begin, end))

    def drop_foreign(self, sector: str | None) -> None:
        """Forget what the trade has nothing of, unless nothing else was said."""
        strange = foreign(sector)
        if not strange.isdisjoint(self.evidence) and not strange.issuperset(
            self.evidence
        ):
            for aspect in strange & self.evidence.keys():
                del self.evidence[aspect]


def gather(judged: list[Judged], sector: str | None) -> Gathered:
    """Return the evidence of all clauses."""
    gathered = Gathered()
    before: list[_Topic] = []
    waiting: list[_Topic] = []
    sentence = -1
    for part in judged:
        if part.clause.sentence != sentence:
            sentence, waiting = part.clause.sentence, []
        if not (part.opinions or part.topics or part.lukewarm):
            waiting = []
            continue
        topics = [_named(topic, sector) for topic in part.topics]
        used, alone = _bind(part, topics, before, sector)
        gathered.alone += alone
        waiting = _settle(part, topics, used, waiting, gathered, sector)
        for topic, place in part.denied:
            aspect = _named(topic, sector)[0]
            begin, end = min(place, topic.begin), max(place + 2, topic.end)
            gathered.add(aspect, _ABSENT, begin, end)
        gathered.named += topics
        gathered.lukewarm += part.lukewarm
        before = topics or before
    gathered.told = _told(judged, sector)
    gathered.drop_foreign(sector)
    return gathered


def _told(judged: list[Judged], sector: str | None) -> list[_Topic]:
    """Return the first topic of each sentence in which nothing is judged."""
    loud = {
        part.clause.sentence
        for part in judged
        if part.opinions or part.denied or part.lukewarm
    }
    no_fact = foreign(sector) | _IN_PASSING
    found: dict[int, _Topic] = {}
    for part in judged:
        if part.clause.sentence in loud or part.clause.asks:
            continue
        for topic in part.topics:
            if topic.role == Role.TOPIC and topic.ref not in no_fact:
                found.setdefault(part.clause.sentence, (topic.ref, topic))
    return list(found.values())


def _named(topic: Hit, sector: str | None) -> _Topic:
    if topic.role == Role.GENERAL:
        return "general", topic
    if topic.role == Role.BOUND:
        return resolve(topic.ref, [], sector)[0], topic
    return topic.ref, topic


def _bind(
    part: Judged, topics: list[_Topic], before: list[_Topic], sector: str | None
) -> tuple[set[str], list[tuple[Clause, Opinion]]]:
    """Give each bound word its aspect; return the topics that this explains.

    And the bound words that none explains.
    """
    used: set[str] = set()
    alone: list[tuple[Clause, Opinion]] = []
    for opinion in part.opinions:
        if opinion.group:
            near = sorted(topics, key=lambda topic: _distance(topic[1], opinion))
            beside = [aspect for aspect, _ in near if aspect]
            beside = beside or _judged_beside(part, opinion)
            further = [aspect for aspect, _ in reversed(before)]
            aspect, because = resolve(opinion.group, beside or further, sector)
            opinion.aspect = aspect
            if aspect in groups()[opinion.group].against:
                # A big queue, a small bill.
                opinion.value = -opinion.value
            if not (because and beside):
                alone.append((part.clause, opinion))
            else:
                used.add(because)
                for name, hit in near:
                    if name == because:
                        _widen(opinion, hit)
                        break
    return used, alone


def _judged_beside(part: Judged, opinion: Opinion) -> list[str]:
    """Return what the other opinions of the clause are about: "an hour on hold"."""
    others = [one for one in part.opinions if one.aspect and not one.group]
    others.sort(key=lambda one: max(one.begin - opinion.end, opinion.begin - one.end))
    return [one.aspect for one in others]


def _widen(opinion: Opinion, hit: Hit) -> None:
    opinion.begin = min(opinion.begin, hit.begin)
    opinion.end = max(opinion.end, hit.end)


def _distance(hit: Hit, opinion: Opinion) -> int:
    return max(hit.begin - opinion.end, opinion.begin - hit.end)


def _settle(
    part: Judged,
    topics: list[_Topic],
    used: set[str],
    waiting: list[_Topic],
    gathered: Gathered,
    sector: str | None,
) -> list[_Topic]:
    """Lay each opinion to its aspect; return topics that still wait for a word."""
    moods: list[Opinion] = []
    for opinion in part.opinions:
        opinion.aspect = in_trade(opinion.aspect, sector)
        if opinion.aspect:
            gathered.add(opinion.aspect, opinion.value, opinion.begin, opinion.end)
            used.add(opinion.aspect)
        elif not opinion.is_emoji:
            moods.append(opinion)
    if part.opinions and not moods:
        return []
    free = _free(topics, used) if topics else []
    if not moods:
        return free
    for aspect, hit in free or ([] if topics or used else waiting):
        mood = min(moods, key=lambda mood: _distance(hit, mood))
        gathered.add(
            aspect, mood.value, min(hit.begin, mood.begin), max(hit.end, mood.end)
        )
    if not topics and not waiting:
        gathered.homeless += moods
    return []


def _free(topics: list[_Topic], used: set[str]) -> list[_Topic]:
    """Return the topics that no opinion was laid to; "general" is the last resort."""
    free = [topic for topic in topics if topic[0] not in used]
    if any(aspect != "general" for aspect, _ in topics):
        free = [topic for topic in free if topic[0] != "general"]
    return free


def mentions(gathered: Gathered, view: View, *, kind: str) -> tuple[Mention, ...]:
    """Return one mention for each aspect, in the order of their evidence."""
    if kind == "other":
        return ()
    found = [
        (min([piece.begin for piece in pieces]), _mention(aspect, pieces, view))
        for aspect, pieces in gathered.evidence.items()
        if not _out_of_tune(pieces, kind)
    ]
    if kind in _SIDE:
        found += _facts(gathered, view, _SIDE[kind])
    if not found:
        found = _without_judgement(gathered, view, kind)
    return tuple(mention for _, mention in sorted(found, key=lambda pair: pair[0]))


def _out_of_tune(pieces: list[Evidence], kind: str) -> bool:
    """Tell one weak word for the other side in a text that is all of one mind."""
    if len(pieces) > 1 or kind not in _SIDE:
        return False
    value = pieces[0].value
    return abs(value) <= _WEAK and (value > 0) != (kind == "praise")


def _facts(gathered: Gathered, view: View, side: str) -> list[tuple[int, Mention]]:
    """Return what plain sentences tell of, in the mood of the whole text."""
    found = {}
    for aspect, hit in gathered.told:
        if aspect not in gathered.evidence and aspect not in found:
            quote = _quote(view, hit.begin, hit.end)
            found[aspect] = hit.begin, Mention(aspect, side, quote, 0.5)
    return list(found.values())


def _without_judgement(
    gathered: Gathered, view: View, kind: str
) -> list[tuple[int, Mention]]:
    """Say what a calm text is about, or what a mood without an object is worth."""
    if kind in ("question", "suggestion"):
        named = [topic for topic in gathered.named if topic[0] != "general"]
        # "Gluten-free bread" asks about the choice, not about the taste of bread.
        named.sort(key=lambda topic: (_VAGUE.get(topic[0], 1), topic[1].begin))
        return [
            (hit.begin, Mention(aspect, "neu", _quote(view, hit.begin, hit.end), 0.6))
            for aspect, hit in named[:1]
        ]
    if gathered.homeless:
        pieces = [Evidence(o.value, o.begin, o.end) for o in gathered.homeless]
        return [(pieces[0].begin, _mention("general", pieces, view))]
    return [
        (hit.begin, Mention("general", "neu", _quote(view, hit.begin, hit.end), 0.6))
        for hit in gathered.lukewarm[:1]
    ]


def _mention(aspect: str, pieces: list[Evidence], view: View) -> Mention:
    if len(pieces) == 1:
        return _single(aspect, pieces[0], view)
    good = bad = most = 0.0
    strongest = pieces[0]
    for piece in pieces:
        value = piece.value
        if value > 0:
            good += value
        else:
            bad, value = bad - value, -value
        if value > most:
            most, strongest = value, piece
    quote = _quote(view, strongest.begin, strongest.end)
    return Mention(aspect, _sided(good, bad), quote, _sure(good - bad))


def _single(aspect: str, piece: Evidence, view: View) -> Mention:
    """Return the mention of one piece of evidence, which is most of them."""
    value = piece.value
    side = "pos" if value > 0 else "neg" if value < 0 else "neu"
    return Mention(aspect, side, _quote(view, piece.begin, piece.end), _sure(value))


@lru_cache(1 << 10)
def _sure(value: float) -> float:
    return round(min(0.95, 0.5 + abs(value) / 6), 2)


def _sided(good: float, bad: float) -> str:
    if good and bad and min(good, bad) / max(good, bad) > 0.5:
        return "mix"
    if good == bad:
        return "neu"
    return "pos" if good > bad else "neg"


def _quote(view: View, begin: int, end: int) -> str:
    """Return the evidence, whole words and not too long."""
    bare = view.bare
    while end < len(bare) and bare[end - 1].isalnum() and bare[end].isalnum():
        end += 1
    if end - begin > _LONGEST_QUOTE:
        end = begin + _LONGEST_QUOTE
    return view.quote(begin, end)
