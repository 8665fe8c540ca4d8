"""What became of one world: which stories were told, true or false, and when."""

from __future__ import annotations

from dataclasses import dataclass

from amends.core.patterns.card import Card
from amends.core.patterns.contract import Story
from amends.core.patterns.counting import record
from amends.core.patterns.facts import DIMENSIONS
from amends.core.patterns.look import look

from .world import Plant, World

_FAINT = -3.0


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


def outcome(
    world: World, cards: tuple[Card, ...], years: float, told: tuple[Story, ...] = ()
) -> Outcome:
    """Judge strictly: another aspect, or a context beside the planted one, is false.

    ``told`` are the stories as they were when they were told; a card grows later.
    """
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
        _at_alert(first, told),
        exact,
    )


def _at_alert(first: Story | None, told: tuple[Story, ...]) -> float:
    if first is None:
        return 0.0
    then = (
        story.observed
        for story in told
        if (story.aspect, story.alerted_on) == (first.aspect, first.alerted_on)
    )
    return next(then, first.observed)


def place(world: World) -> int:
    """Rank of the planted pattern among all that the last look sees, 0 if it is not.

    Whether it is strong enough to be pushed does not matter here.
    """
    seen = record(world.facts, world.end)
    told = {world.facts.aspects[p.aspect]: p for p in world.plants}
    for rank, each in enumerate(look(seen, _FAINT), 1):
        plant = told.get(world.facts.aspects[each.aspect])
        if plant is not None and _is_nested(each.context, plant.context):
            return rank
    return 0


def _is_nested(one: dict[int, int], other: dict[int, int]) -> bool:
    mine, theirs = set(one.items()), set(other.items())
    return mine <= theirs or theirs <= mine


def _context(world: World, plant: Plant) -> dict[str, str]:
    return {DIMENSIONS[d]: world.facts.names[d][c] for d, c in plant.context.items()}


def is_of(world: World, story: Story, plant: Plant) -> bool:
    """Whether a story tells the planted aspect in a nested context."""
    if story.aspect != world.facts.aspects[plant.aspect] or story.alerted_on is None:
        return False
    mine, theirs = set(story.context), set(_context(world, plant).items())
    return mine <= theirs or theirs <= mine
