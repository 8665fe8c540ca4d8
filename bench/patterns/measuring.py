"""The figures of the detector and its rivals on worlds with known truths.

``quick`` takes minutes; ``full`` takes an hour or two and is run by hand. Seeds 0 to
999 are public: whoever tunes on them should measure on others.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from amends.core.patterns.calendar import EPOCH, named
from amends.core.patterns.counting import record
from amends.core.patterns.ledger import Ledger
from amends.core.patterns.weeks import stories

from . import effects, rivals, shelf, waves
from .chain import chain
from .elsewhere import quiet, troubled
from .judging import Figures, false_alarms, found
from .planting import EXTRA, null, planted
from .shape import SIZES


@dataclass(frozen=True, slots=True)
class Amount:
    """How many worlds of each size, and the size of the chain that is timed."""

    nulls: dict[str, int]
    plants: dict[str, int]
    elsewhere: int
    rivals: int
    effects: int
    waves: int
    rows: int


QUICK = Amount({"S": 8, "M": 4}, {"S": 10, "M": 8}, 6, 4, 60, 8, 1_000_000)
FULL = Amount(
    {"S": 160, "M": 100, "L": 20, "XL": 2}, {"S": 200, "M": 120, "L": 30}, 150, 60,
    500, 60, 10_000_000,
)  # fmt: skip
OTHER_KNOBS = {
    "standing": 0.4, "standing_time": 0.35, "late": 0.3,
    "drift": 0.4, "seasons": 0.35, "noise": 0.15,
}  # fmt: skip
"""Standing differences, late postings, a drifting mix: nothing of it is news."""
UNSURE = {"noise": 0.2, "confident": True}
"""Twice as many labels are wrong, and the reader says how sure it is of each."""


def quick(folder: Path) -> Figures:
    """Measure in a few minutes."""
    return measured(QUICK) | shelf.figures(QUICK.rivals // 2, folder)


def full(folder: Path) -> Figures:
    """Measure with standard errors worth quoting."""
    return measured(FULL) | shelf.figures(FULL.rivals // 4, folder)


def measured(amount: Amount) -> Figures:
    """Return every figure, with its standard error where it has one."""
    figures: Figures = {}
    for size, worlds in amount.nulls.items():
        knobs = {"plain": SIZES[size], "other": replace(SIZES[size], **OTHER_KNOBS)}
        for name, shape in knobs.items():
            made = [null(shape, seed) for seed in range(worlds)]
            figures |= false_alarms(f"{size}.{name}", made)
    for size, worlds in amount.plants.items():
        shapes = {size: SIZES[size], f"{size}.unsure": replace(SIZES[size], **UNSURE)}
        for name, shape in shapes.items():
            figures |= found(
                name, (planted(shape, seed, EXTRA[size]) for seed in range(worlds))
            )
    figures |= false_alarms("elsewhere", map(quiet, range(amount.elsewhere)))
    figures |= found("elsewhere", map(troubled, range(amount.elsewhere)))
    figures |= rivals.figures(amount.rivals)
    figures |= effects.figures(amount.effects)
    figures |= waves.figures(amount.waves)
    figures |= _speed(amount.rows)
    return figures


def _speed(rows: int) -> Figures:
    facts = chain(rows)
    on = named(int(facts.day.max()) + 1)
    begun = time.process_time()
    stories(facts, on, quiet=False)
    whole = time.process_time() - begun
    ledger, week = Ledger(facts), chain(rows // 104, seed=2)
    begun = time.process_time()
    ledger.add(week)
    added = time.process_time() - begun
    small = null(SIZES["M"], 0)
    day = EPOCH + timedelta(days=small.end)
    record(small.facts, small.end)
    begun = time.process_time()
    for _ in range(5):
        stories(small.facts, day, quiet=False)
    return {
        "chain.rows": rows,
        "chain.look_s": whole,
        "chain.week_added_s": added,
        "small.look_ms": (time.process_time() - begun) / 5 * 1000,
    }
