"""Drawing lots: everybody of a group has the same chance, and it is written down."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Generic, TypeVar

G = TypeVar("G", bound=Hashable)
LEAST = 2
"""Drawn from each group, where it has as many: one alone has no spread."""


@dataclass(frozen=True, slots=True)
class Drawn(Generic[G]):
    """One who was drawn: number, group, and the chance that they had."""

    number: int
    group: G
    chance: float


def draw(
    people: Sequence[tuple[int, G]], size: int, *, chance: Random
) -> tuple[Drawn[G], ...]:
    """Draw so many people by lot, from each group in proportion to its size."""
    groups: dict[G, list[int]] = defaultdict(list)
    for number, group in people:
        groups[group].append(number)
    wanted = shares({group: len(all_) for group, all_ in groups.items()}, size)
    found: list[Drawn[G]] = []
    for group, all_ in groups.items():
        count = wanted[group]
        # In order first: the same lot must not depend on how the rows came.
        lot = sorted(chance.sample(sorted(all_), count))
        found += [Drawn(number, group, count / len(all_)) for number in lot]
    return tuple(found)


def shares(sizes: Mapping[G, int], size: int) -> dict[G, int]:
    """Return how many come from each group: largest remainders, a few at least."""
    total = sum(sizes.values())
    size = min(size, total)
    if not total or not size:
        return dict.fromkeys(sizes, 0)
    exact = {group: size * count / total for group, count in sizes.items()}
    found = {group: int(part) for group, part in exact.items()}
    rest = sorted(exact, key=lambda group: found[group] - exact[group])
    for group in rest[: size - sum(found.values())]:
        found[group] += 1
    least = LEAST if size >= LEAST * len(sizes) else 0
    return {
        group: min(sizes[group], max(least, count)) for group, count in found.items()
    }
