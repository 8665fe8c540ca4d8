"""What desks usually ship, on the same worlds: false stories a year, and power."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from amends.core.patterns.counting import Record, record

from . import scanning, shrinking, study
from .planting import null, planted
from .shape import SIZES
from .tables import Cell, cells, dates
from .world import Plant, World

Look = Callable[[Record], list[Cell]]
STEP = 4


def figures(worlds: int) -> dict[str, object]:
    """Each rival at its textbook setting, looked at every four weeks, size S."""
    shape = SIZES["S"]
    quiet = [null(shape, seed) for seed in range(worlds)]
    troubled = [planted(shape, seed) for seed in range(worlds)]
    found: dict[str, object] = {}
    for name, look in RIVALS.items():
        alarms = sum(len(_told(world, look)) for world in quiet)
        found[f"rival.{name}.false_a_year"] = alarms / worlds
        hits = sum(_hit(world, look) for world in troubled)
        found[f"rival.{name}.power"] = hits / worlds
    return found


def _told(world: World, look: Look) -> dict[tuple[int, frozenset[int]], Cell]:
    """Stories of the second year; nested contexts of one aspect are one story."""
    told: dict[tuple[int, frozenset[int]], Cell] = {}
    for week in range(52, 105, STEP):
        for cell in look(record(world.facts, world.begin + week * 7)):
            told.setdefault((cell.aspect, frozenset(cell.context)), cell)
    return told


def _hit(world: World, look: Look) -> bool:
    (plant,) = world.plants
    return any(_is_nested(cell, plant) for cell in _told(world, look).values())


def _is_nested(cell: Cell, plant: Plant) -> bool:
    mine, theirs = set(cell.context.items()), set(plant.context.items())
    return cell.aspect == plant.aspect and (mine <= theirs or theirs <= mine)


def ratio_rule(record: Record) -> list[Cell]:
    """At least five complaints, twice what the average would be."""
    found, _ = cells(record, 5, stratified=False)
    return [c for c in found if c.window < 5 and c.seen >= 2 * c.expected]


def chi_square(record: Record) -> list[Cell]:
    """Chi-square against the average with the Benjamini-Hochberg rule at 5 %."""
    found, chances = cells(record, stratified=False)
    deviation = [(c.seen - c.expected) / max(c.expected, 1e-9) ** 0.5 for c in found]
    return _discovered(found, [_normal_tail(z) for z in deviation], chances)


def exact(record: Record) -> list[Cell]:
    """Exact Poisson tails, stratified by channel, with Benjamini-Hochberg at 5 %."""
    found, chances = cells(record)
    kept = [c for c in found if dates(record, c) >= 3]
    return _discovered(kept, [_poisson_tail(c.seen, c.expected) for c in kept], chances)


def _discovered(found: list[Cell], chances: list[float], tests: float) -> list[Cell]:
    order = np.argsort(chances)
    tested = max(len(found), int(tests))
    last = -1
    for rank, at in enumerate(order, 1):
        if chances[at] <= 0.05 * rank / tested:
            last = rank
    return [found[at] for at in order[: max(last, 0)]]


def _normal_tail(z: float) -> float:
    """Upper tail by a rational approximation (Abramowitz and Stegun 26.2.17)."""
    t = 1 / (1 + 0.2316419 * max(z, 0.0))
    poly = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937
        + t * (-1.821255978 + t * 1.330274429))))  # fmt: skip
    return float(np.exp(-(z**2) / 2) / 2.5066282746 * poly) if z > 0 else 0.5


def _poisson_tail(seen: float, mean: float) -> float:
    term, below = float(np.exp(-mean)), 0.0
    for count in range(int(np.ceil(seen))):
        below += term
        term *= mean / (count + 1)
    return max(1 - below, 1e-300)


def the_study(record: Record) -> list[Cell]:
    """The study's detector at its pushing bar."""
    return [cell for cell, _ in study.look(record)]


RIVALS: dict[str, Look] = {
    "ratio": ratio_rule,
    "chi_square_bh": chi_square,
    "exact_bh": exact,
    "ebgm": shrinking.look,
    "scan": scanning.look,
    "study": the_study,
}
