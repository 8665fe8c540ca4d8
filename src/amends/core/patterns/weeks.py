"""Weeks: a record looked at every Monday, as the product would have done."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from .attacks import attacks, told_attack
from .calendar import named, number
from .card import Card
from .contract import Story
from .counting import Record, record
from .facts import Facts
from .incidents import incidents
from .look import WATCH, look
from .memory import remember
from .standing import standing
from .stars import low_stars
from .telling import story, told_incident

_FIRST_LOOK = 13 * 7
_MOST_LOOKS = 520


def stories(facts: Facts, as_of: date, *, quiet: bool = True) -> list[Story]:
    """Return what stands out on that day, best first, what has always been so last.

    Without ``quiet`` lines only that which may be pushed or feeds the digest is told.
    """
    day = number(as_of)
    told: list[Story] = []
    complaints = record(facts, day)
    for polarity, seen in _sides(facts, complaints):
        found = (story(seen, each, polarity) for each in look(seen, WATCH))
        told += [each for each in found if each is not None]
    told += [told_attack(complaints, each) for each in attacks(complaints)]
    told += [told_incident(complaints, each) for each in incidents(complaints)]
    told.sort(key=lambda s: -s.score)
    if quiet and len(complaints.day):
        told += low_stars(facts, day, told)
        told += standing(complaints, {s.aspect for s in told if s.polarity == "neg"})
    return told


def _sides(facts: Facts, complaints: Record) -> Iterator[tuple[str, Record]]:
    if len(complaints.mentions.row):
        yield "neg", complaints
    for polarity in ("pos", "ask"):
        if len(facts.said(polarity).row):
            yield polarity, record(facts, complaints.as_of, polarity)


def last_day(facts: Facts) -> date | None:
    """The day of the last feedback, None where there is none."""
    return named(int(facts.known.max())) if len(facts) else None


def replay(facts: Facts, until: date | None = None) -> tuple[Card, ...]:
    """Look every week and return every card that was opened, the earliest first."""
    cards: tuple[Card, ...] = ()
    for on in mondays(facts, until):
        cards = remember(cards, stories(facts, on, quiet=False), on).cards
    return cards


def mondays(facts: Facts, until: date | None = None) -> list[date]:
    """The days of looking: every seventh day from the first quarter on."""
    if not len(facts):
        return []
    first = named(int(facts.known.min()) + _FIRST_LOOK)
    last = until or named(int(facts.known.max()) + 1)
    first = max(first, last - timedelta(weeks=_MOST_LOOKS))
    first += timedelta(days=-first.weekday() % 7)
    weeks = max((last - first).days // 7 + 1, 0)
    return [first + timedelta(weeks=k) for k in range(weeks)]
