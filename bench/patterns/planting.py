"""Which pattern a planted world holds: its context, aspect, start and size."""

from __future__ import annotations

import numpy as np

from .shape import Shape
from .world import Maker, Plant, World

EXTRA: dict[str, tuple[float, float]] = {"S": (3, 26), "M": (4, 40), "L": (8, 80)}
"""Extra complaints a year that are planted at each size, as wide as in the study."""
CONTEXTS = ((0,), (1,), (0, 1), (0, 1, 2), (1, 4), (2,), ())


def null(shape: Shape, seed: int) -> World:
    """A world without any pattern."""
    return Maker(shape, seed).made(())


def planted(shape: Shape, seed: int, extra: tuple[float, float] = (3, 26)) -> World:
    """A world with one pattern that begins in weeks 53 to 59."""
    maker = Maker(shape, seed)
    chance = np.random.default_rng([seed, 7])
    kinds = [c for c in CONTEXTS if shape.locations > 1 or 2 not in c]
    dims = kinds[int(chance.integers(len(kinds)))]
    context = {d: _value(maker, d, chance) for d in dims}
    able = np.flatnonzero(maker.base[:, 1:].min(axis=1) > 0)
    plant = Plant(
        aspect=int(chance.choice(able)),
        context=context,
        onset=int(chance.integers(52, 59)) * 7,
        extra=float(np.exp(chance.uniform(np.log(extra[0]), np.log(extra[1])))),
    )
    return maker.made((plant,))


def _value(maker: Maker, dim: int, chance: np.random.Generator) -> int:
    weights = np.ones(maker.sizes[dim] - 1)
    if dim == 0:
        weights = np.array(maker.shape.week)
    elif dim == 1:
        weights = np.array(maker.shape.parts)
    return int(chance.choice(len(weights), p=weights / weights.sum())) + 1
