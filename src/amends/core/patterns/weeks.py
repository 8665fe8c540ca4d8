"""Weeks: a record looked at every Monday, as the product would have done."""

from __future__ import annotations

from datetime import date, timedelta

from .contract import Story
from .counting import record
from .facts import Facts
from .look import WATCH, look
from .memory import Card, remember
from .telling import EPOCH, story

_FIRST_LOOK = 13 * 7


def stories(facts: Facts, as_of: date) -> list[Story]:
    """Return what stands out on that day, best first."""
    day = (as_of - EPOCH).days
    told = []
    for polarity in ("neg", "pos"):
        seen = record(facts, day, praise=polarity == "pos")
        if len(seen.mentions.row):
            told += [story(seen, found, polarity) for found in look(seen, WATCH)]
    return sorted((s for s in told if s is not None), key=lambda s: -s.score)


def last_day(facts: Facts) -> date | None:
    """The day of the last feedback, None where there is none."""
    return EPOCH + timedelta(days=int(facts.known.max())) if len(facts) else None


def replay(facts: Facts, until: date | None = None) -> tuple[Card, ...]:
    """Look every week and return every card that was opened, the earliest first."""
    cards: tuple[Card, ...] = ()
    for on in mondays(facts, until):
        cards = remember(cards, stories(facts, on), on).cards
    return cards


def mondays(facts: Facts, until: date | None = None) -> list[date]:
    """The days of looking: every seventh day from the first quarter on."""
    if not len(facts):
        return []
    first = EPOCH + timedelta(days=int(facts.known.min()) + _FIRST_LOOK)
    first += timedelta(days=-first.weekday() % 7)
    last = until or EPOCH + timedelta(days=int(facts.known.max()) + 1)
    weeks = max((last - first).days // 7 + 1, 0)
    return [first + timedelta(weeks=k) for k in range(weeks)]
