"""Worlds watched for a year: what was told falsely, what was found, and how soon."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from amends.core.patterns.calendar import EPOCH, named
from amends.core.patterns.card import Card
from amends.core.patterns.contract import Story
from amends.core.patterns.memory import remember
from amends.core.patterns.weeks import mondays, stories

from .scoring import Outcome, outcome, place
from .shares import Figures, middle, rate, share
from .world import Plant, World

FIRST = 52
_CLEAR = 6
Seen = list[tuple[World, Outcome]]
GROUPS: dict[str, Callable[[Plant], bool]] = {
    "extra_3_5": lambda p: p.extra < 6,
    "extra_6_9": lambda p: 6 <= p.extra < 10,
    "extra_10_15": lambda p: 10 <= p.extra < 16,
    "extra_16": lambda p: p.extra >= 16,
    "narrow_10": lambda p: p.extra >= 10 and len(p.context) > 1,
    "single_10": lambda p: p.extra >= 10 and len(p.context) == 1,
    "broad_10": lambda p: p.extra >= 10 and p.is_broad,
}


def watched(world: World, first: int = FIRST) -> Outcome:
    """Look every week from the first week on, as the product does, and judge."""
    cards: tuple[Card, ...] = ()
    told: list[Story] = []
    for on in mondays(world.facts, named(world.end)):
        if (on - EPOCH).days >= world.begin + first * 7:
            week = remember(cards, stories(world.facts, on, quiet=False), on)
            cards = week.cards
            told += week.told
    return outcome(world, cards, 1.0, tuple(told))


def false_alarms(name: str, worlds: Iterable[World]) -> Figures:
    """False pushed stories of a business-year in which nothing new goes wrong."""
    told = [watched(world).false for world in worlds]
    return rate(f"{name}.false_a_year", sum(told), len(told))


def found(name: str, worlds: Iterable[World]) -> Figures:
    """Power by size and breadth, delay, rank, and how much of what is told is false."""
    seen: Seen = [(w, watched(w)) for w in worlds]
    figures = share(f"{name}.power", [o.found for _, o in seen])
    wrong = [k < o.false for _, o in seen for k in range(o.stories)]
    figures |= share(f"{name}.false_share", wrong)
    figures |= _clear(name, [(w, o) for w, o in seen if w.plants[0].extra >= _CLEAR])
    for group, belongs in GROUPS.items():
        mine = [o.found for w, o in seen if belongs(w.plants[0])]
        figures |= share(f"{name}.power.{group}", mine)
    return figures


def _clear(name: str, seen: Seen) -> Figures:
    """Of patterns with six more complaints a year at least: rank, delay, context."""
    places = [place(w) for w, _ in seen]
    hits = [o for _, o in seen if o.found]
    return (
        share(f"{name}.first", [p == 1 for p in places])
        | share(f"{name}.in_first_three", [0 < p <= 3 for p in places])
        | middle(f"{name}.delay_weeks", [o.weeks for o in hits])
        | middle(f"{name}.complaints_at_alert", [o.complaints for o in hits])
        | share(f"{name}.exact_context", [o.exact for o in hits])
    )
