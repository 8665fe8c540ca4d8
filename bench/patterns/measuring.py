"""The figures of the detector and its rivals on worlds with known truths.

``quick`` takes minutes; ``full`` takes an hour or two and is run by hand. Seeds 0 to
999 are public: whoever tunes on them should measure on others.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from statistics import mean, median

from amends.core.patterns.calendar import EPOCH, named
from amends.core.patterns.card import Card
from amends.core.patterns.counting import record
from amends.core.patterns.memory import remember
from amends.core.patterns.weeks import mondays, stories

from . import effects, rivals, waves
from .chain import chain
from .planting import null, planted
from .scoring import Outcome, outcome
from .shape import SIZES, Shape
from .world import World

FIRST = 52
Figures = dict[str, object]


@dataclass(frozen=True, slots=True)
class Amount:
    """How many worlds of each size, and the size of the chain that is timed."""

    nulls: dict[str, int]
    plants: dict[str, int]
    effects: int
    waves: int
    rows: int


QUICK = Amount({"S": 12, "M": 8}, {"S": 16, "M": 12}, 60, 12, 1_000_000)
FULL = Amount(
    {"S": 160, "M": 100, "L": 20, "XL": 2}, {"S": 200, "M": 120, "L": 30}, 500, 60,
    10_000_000,
)  # fmt: skip
OTHER_HAND = {
    "complaints": 0.3, "standing": 0.4, "standing_time": 0.35, "late": 0.3,
    "drift": 0.4, "seasons": 0.35, "noise": 0.15,
}  # fmt: skip
"""Standing differences, late postings, a drifting mix: nothing of it is news."""


def quick(_folder: Path) -> Figures:
    """Measure in a few minutes."""
    return measured(QUICK)


def full(_folder: Path) -> Figures:
    """Measure with standard errors worth quoting."""
    return measured(FULL)


def measured(amount: Amount) -> Figures:
    """Return every figure, with its standard error where it has one."""
    figures: Figures = {}
    for size, worlds in amount.nulls.items():
        for name, shape in _shapes(size).items():
            figures |= _false_alarms(f"{size}.{name}", shape, worlds)
    for size, worlds in amount.plants.items():
        figures |= _found(size, replace(SIZES[size], complaints=0.3), worlds)
    figures |= rivals.figures(amount.nulls["S"], amount.plants["S"])
    figures |= effects.figures(amount.effects)
    figures |= waves.figures(amount.waves)
    figures |= _speed(amount.rows)
    return figures


def watched(world: World, first: int = FIRST) -> tuple[Card, ...]:
    """Look every week from the first week on, as the product does."""
    cards: tuple[Card, ...] = ()
    for on in mondays(world.facts, named(world.end)):
        if (on - EPOCH).days >= world.begin + first * 7:
            cards = remember(cards, stories(world.facts, on, quiet=False), on).cards
    return cards


def _shapes(size: str) -> dict[str, Shape]:
    plain = replace(SIZES[size], complaints=0.3)
    return {"plain": plain, "other_hand": replace(SIZES[size], **OTHER_HAND)}


def _false_alarms(name: str, shape: Shape, worlds: int) -> Figures:
    found = [outcome(w, watched(w), 1.0) for w in _worlds(null, shape, worlds)]
    false = sum(o.false for o in found)
    return {
        f"{name}.false_a_year": false / worlds,
        f"{name}.false_a_year.se": max(false, 1) ** 0.5 / worlds,
    }


def _found(size: str, shape: Shape, worlds: int) -> Figures:
    made = list(_worlds(planted, shape, worlds))
    seen: list[tuple[World, Outcome]] = [(w, outcome(w, watched(w), 1.0)) for w in made]
    told = sum(o.stories for _, o in seen)
    hits = [o for _, o in seen if o.found]
    figures: Figures = {
        f"{size}.power": mean(o.found for _, o in seen),
        f"{size}.false_share": sum(o.false for _, o in seen) / max(told, 1),
        f"{size}.delay_weeks": median(o.weeks for o in hits) if hits else None,
        f"{size}.complaints_at_alert": median(o.complaints for o in hits)
        if hits
        else None,
        f"{size}.exact_context": mean(o.exact for o in hits) if hits else None,
    }
    groups: dict[str, Callable[[World], bool]] = {
        "extra_3_5": lambda w: w.plants[0].extra < 6,
        "extra_6_9": lambda w: 6 <= w.plants[0].extra < 10,
        "extra_10_15": lambda w: 10 <= w.plants[0].extra < 16,
        "extra_16": lambda w: w.plants[0].extra >= 16,
        "narrow_10": lambda w: w.plants[0].extra >= 10 and len(w.plants[0].context) > 1,
        "broad_10": lambda w: w.plants[0].extra >= 10 and w.plants[0].is_broad,
    }
    for group, belongs in groups.items():
        mine = [o.found for w, o in seen if belongs(w)]
        share = mean(mine) if mine else 0.0
        error = (share * (1 - share) / max(len(mine), 1)) ** 0.5
        said = f"{share:.2f} ± {error:.2f} of {len(mine)}"
        figures[f"{size}.power.{group}"] = said if mine else "no such world"
    return figures


def _worlds(
    make: Callable[[Shape, int], World], shape: Shape, worlds: int
) -> Iterator[World]:
    return (make(shape, seed) for seed in range(worlds))


def _speed(rows: int) -> Figures:
    facts = chain(rows)
    on = named(int(facts.day.max()) + 1)
    begun = time.process_time()
    stories(facts, on, quiet=False)
    whole = time.process_time() - begun
    small = null(SIZES["M"], 0)
    day = EPOCH + timedelta(days=small.end)
    record(small.facts, small.end)
    begun = time.process_time()
    for _ in range(5):
        stories(small.facts, day, quiet=False)
    return {
        "chain.rows": rows,
        "chain.look_s": whole,
        "small.look_ms": (time.process_time() - begun) / 5 * 1000,
    }
