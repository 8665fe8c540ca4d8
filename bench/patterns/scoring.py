"""What became of one world: which stories were told, true or false, and when."""

from __future__ import annotations

from dataclasses import dataclass

from amends.core.patterns.card import Card
from amends.core.patterns.contract import Story
from amends.core.patterns.facts import DIMENSIONS

from .world import Plant, World


@dataclass(frozen=True, slots=True)
class Outcome:
    """The figures of one world."""

    years: float
    false: int
    stories: int
    found: bool
    weeks: float
    complaints: float
    exact: bool


def outcome(world: World, cards: tuple[Card, ...], years: float) -> Outcome:
    """Judge strictly: another aspect, or a context beside the planted one, is false."""
    pushed = [c.story for c in cards if c.story.tier == "pattern"]
    right = [s for s in pushed if any(is_of(world, s, p) for p in world.plants)]
    first = min(right, key=lambda s: s.alerted_on or s.since, default=None)
    weeks = 0.0
    if first is not None and first.alerted_on is not None:
        day = (first.alerted_on - type(first.alerted_on)(1970, 1, 1)).days
        weeks = (day - world.begin - world.plants[0].onset) / 7
    exact = any(
        _context(world, p) == dict(s.context) for s in right for p in world.plants
    )
    return Outcome(
        years,
        len(pushed) - len(right),
        len(pushed),
        first is not None,
        weeks,
        first.observed if first else 0.0,
        exact,
    )


def _context(world: World, plant: Plant) -> dict[str, str]:
    return {DIMENSIONS[d]: world.facts.names[d][c] for d, c in plant.context.items()}


def is_of(world: World, story: Story, plant: Plant) -> bool:
    """Whether a story tells the planted aspect in a nested context."""
    if story.aspect != world.facts.aspects[plant.aspect] or story.alerted_on is None:
        return False
    mine, theirs = set(story.context), set(_context(world, plant).items())
    return mine <= theirs or theirs <= mine
