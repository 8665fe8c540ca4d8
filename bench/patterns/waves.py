"""Bombs: how many are found within two days, and how often there was none."""

from __future__ import annotations

import numpy as np

from amends.core.patterns.attacks import attacks
from amends.core.patterns.counting import record
from amends.core.patterns.facts import Facts, Mentions

from .planting import null
from .shape import SIZES
from .world import World


def figures(worlds: int) -> dict[str, object]:
    """Bombs of 4, 8 and 12 within two days, at S and M; waves in quiet years."""
    found: dict[str, object] = {}
    for size in ("S", "M"):
        shape = SIZES[size]
        quiet = [null(shape, seed) for seed in range(worlds)]
        waves = sum(_waves(world) for world in quiet)
        found[f"bomb.{size}.false_a_year"] = waves / worlds
        for bomb in (4, 8, 12):
            hits = [_bombed(world, bomb, seed) for seed, world in enumerate(quiet)]
            found[f"bomb.{size}.found_{bomb}"] = sum(h for h, _, _ in hits) / worlds
            proposed = sum(p for _, p, _ in hits)
            right = sum(r for _, _, r in hits)
            if bomb == 8:
                found[f"bomb.{size}.quarantine_precision"] = right / max(proposed, 1)
    return found


def _waves(world: World) -> int:
    """Waves of a quiet second year; what a true bad day raises is not false."""
    seen: set[tuple[int, int]] = set()
    for week in range(52, 104):
        day = world.begin + week * 7
        for attack in attacks(record(world.facts, day)):
            burst = attack.burst
            near = any(
                place == burst.location and abs(world.begin + on - burst.first) <= 10
                for on, place, _ in world.incidents
            )
            if not near:
                seen.add((burst.location, burst.first // 14))
    return len(seen)


def _bombed(world: World, bomb: int, seed: int) -> tuple[bool, int, int]:
    """Whether the bomb is found, how many reviews are proposed, how many rightly."""
    chance = np.random.default_rng([seed, 3])
    first = world.begin + int(chance.integers(70, 100)) * 7
    facts = _with_bomb(world.facts, bomb, first, chance)
    for attack in attacks(record(facts, first + 1)):
        burst = attack.burst
        if burst.location == 1 and first - 6 <= burst.first <= first + 1:
            rows = record(facts, first + 1).kept[[r.row for r in attack.proposed]]
            return True, len(rows), int((rows >= len(world.facts)).sum())
    return False, 0, 0


def _with_bomb(
    facts: Facts, bomb: int, first: int, chance: np.random.Generator
) -> Facts:
    """Add one-star reviews without order or matter; all others name their orders."""
    model = chance.integers(0, len(facts), bomb)
    codes = facts.codes[:, model].copy()
    codes[2] = 1
    day = first + chance.integers(0, 2, bomb)
    codes[0] = day % 7 + 1
    orders = np.array([f"o{k}" for k in range(len(facts))], dtype=object)
    return Facts(
        ids=np.concatenate([facts.ids, [f"b{k}" for k in range(bomb)]]),
        day=np.concatenate([facts.day, day]),
        known=np.concatenate([facts.known, day]),
        codes=np.hstack([facts.codes, codes]),
        names=facts.names,
        stars=np.concatenate([facts.stars, np.ones(bomb)]),
        posted=np.concatenate([facts.posted, np.ones(bomb, dtype=bool)]),
        aspects=facts.aspects,
        complaints=facts.complaints,
        praise=Mentions(*(column[:0] for column in (model, model, np.ones(0)))),
        orders_named=np.concatenate([orders, np.full(bomb, "", dtype=object)]),
    )
