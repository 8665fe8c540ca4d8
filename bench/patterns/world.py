"""A business that never was: two years of reviews, with what is true about them.

Delivery rises on evenings and weekends (the confounder), aspects that cannot occur in a
channel, standing differences of places, products and times, days that go wrong, labels
that are wrong, visits whose time nobody told.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from amends.core.patterns.facts import Facts, Mentions

from .shape import Shape

Numbers = NDArray[np.float64]
Counts = NDArray[np.int64]
START = 19359  # a Monday, 2 January 2023
DIMS = ("weekday", "daypart", "location", "channel", "product", "lang")


@dataclass(frozen=True, slots=True)
class Plant:
    """A true pattern: aspect, context by code, first day, extra complaints a year."""

    aspect: int
    context: dict[int, int]
    onset: int
    extra: float
    until: int = 10**9

    @property
    def kind(self) -> str:
        """Which dimensions it names."""
        return "×".join(DIMS[d] for d in sorted(self.context)) or "everywhere"

    @property
    def is_broad(self) -> bool:
        """Whether it names one place, channel or nothing."""
        return not set(self.context) - {2} or set(self.context) == {3}


@dataclass(frozen=True, slots=True)
class World:
    """The fact table and the truth about it."""

    facts: Facts
    plants: tuple[Plant, ...]
    begin: int
    end: int
    incidents: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Drawn:
    """What happened: day, codes and true complaints [aspect, review]."""

    day: Counts
    codes: Counts
    true: NDArray[np.bool_]

    def with_more(self, day: Counts, codes: Counts, aspect: int) -> Drawn:
        """Add reviews that complain about one aspect and nothing else."""
        own = np.zeros((len(self.true), len(day)), dtype=bool)
        own[aspect] = True
        return Drawn(
            np.concatenate([self.day, day]),
            np.hstack([self.codes, codes]),
            np.hstack([self.true, own]),
        )

    def in_order(self) -> Drawn:
        """The same by day."""
        order = np.argsort(self.day, kind="stable")
        return Drawn(self.day[order], self.codes[:, order], self.true[:, order])


class Maker:
    """Draws one world; the same seed and shape give the same world."""

    def __init__(self, shape: Shape, seed: int) -> None:
        self.shape = shape
        self.chance = np.random.default_rng(seed)
        self.days = shape.years * 364
        self.sizes = (
            8, 6, shape.locations + 1, len(shape.channels) + 1,
            shape.products + 1, len(shape.languages) + 1,
        )  # fmt: skip
        self.delivery = len(shape.channels) if shape.channels[-1] == "wolt" else 0
        self.base = self._base()

    def _base(self) -> Numbers:
        """Rate of each aspect in each channel; some cannot occur in some."""
        shape, chance = self.shape, self.chance
        share = 1.0 / np.arange(1, shape.aspects + 1) ** 0.7
        share = chance.permutation(share / share.sum()) * shape.complaints
        table = np.repeat(share[:, None], self.sizes[3], axis=1)
        table *= np.exp(chance.normal(0, 0.25, table.shape))
        if self.delivery:
            others = [c for c in range(1, self.sizes[3]) if c != self.delivery]
            table[: shape.aspects // 6][:, others] = 0.0
            table[shape.aspects // 6 : shape.aspects // 3, self.delivery] = 0.0
            table[: shape.aspects // 6, self.delivery] *= 2.5
        return table

    def codes(self, day: Counts) -> Counts:
        """Draw what each review tells about itself."""
        shape, chance, n = self.shape, self.chance, len(day)
        part = chance.choice(5, n, p=np.array(shape.parts) / sum(shape.parts)) + 1
        weight = chance.dirichlet(np.full(shape.locations, 8.0))
        location = chance.choice(shape.locations, n, p=weight) + 1
        weekday = day % 7 + 1
        channel = self._channels(weekday, part, day)
        product = chance.integers(1, shape.products + 1, n)
        share = np.array(shape.languages) / sum(shape.languages)
        lang = chance.choice(len(share), n, p=share) + 1
        return np.vstack([weekday, part, location, channel, product, lang])

    def _channels(
        self,
        weekday: NDArray[np.int64],
        part: NDArray[np.int64],
        day: NDArray[np.int64],
    ) -> Counts:
        n, chance = len(day), self.chance
        if not self.delivery:
            return chance.integers(1, self.sizes[3], n)
        busy = 0.15 + 0.25 * (part == 4) + 0.15 * (weekday >= 5)
        busy = busy + self.shape.drift * (day / self.days - 0.5)
        is_delivery = chance.random(n) < np.clip(busy, 0.02, 0.95)
        other = chance.integers(1, self.delivery, n)
        return np.where(is_delivery, self.delivery, other)

    def days_of_reviews(self) -> Counts:
        """Draw the day of each review: week, season, growth."""
        shape, chance = self.shape, self.chance
        day = np.arange(self.days)
        growth = chance.uniform(*shape.growth)
        rate = np.array(shape.week)[day % 7] * 7 / sum(shape.week)
        rate = rate * (1 + 0.2 * np.sin(2 * np.pi * (day / 364 + chance.random())))
        rate = rate * (1 + growth) ** (day / 364) * shape.reviews / 364
        return np.repeat(day, chance.poisson(rate)).astype(np.int64)

    def rates(self, codes: Counts, day: Counts) -> Numbers:
        """Chance of a complaint about each aspect, for each review."""
        shape, chance = self.shape, self.chance
        rate = self.base[:, codes[3]].copy()
        apart = {2: shape.standing, 4: shape.standing}
        apart |= {0: shape.standing_time, 1: shape.standing_time}
        for dim, sd in apart.items():
            factor = np.exp(chance.normal(0, sd, (shape.aspects, self.sizes[dim])))
            rate *= factor[:, codes[dim]]
        phase = chance.random(shape.aspects)[:, None]
        size = (chance.random(shape.aspects) * 2 * shape.seasons)[:, None]
        rate *= 1 + np.minimum(size, 0.9) * np.sin(2 * np.pi * (day / 364 + phase))
        if shape.shocks:
            shock = chance.gamma(
                1 / shape.shocks, shape.shocks, (self.days, self.sizes[2])
            )
            rate *= shock[day, codes[2]]
        return np.minimum(rate, 0.9)

    def made(self, plants: tuple[Plant, ...]) -> World:
        """Draw the world with these patterns in it."""
        day = self.days_of_reviews()
        codes = self.codes(day)
        chance = self.chance.random((self.shape.aspects, len(day)))
        drawn = Drawn(day, codes, chance < self.rates(codes, day))
        for plant in plants:
            drawn = self._planted(plant, drawn)
        drawn, incidents = self._gone_wrong(drawn)
        facts = told(self.shape, self.chance, drawn.in_order(), self.base)
        return World(facts, plants, START, START + self.days, tuple(incidents))

    def _planted(self, plant: Plant, drawn: Drawn) -> Drawn:
        """Half of the extra complaints come with reviews of their own."""
        chance = self.chance
        until = min(plant.until, self.days)
        # As the study sizes them: so many complaints more, not so many on average.
        extra = round(plant.extra * max(until - plant.onset, 1) / 364)
        able = self.base[plant.aspect][drawn.codes[3]] > 0
        inside = able & (drawn.day >= plant.onset) & (drawn.day < until)
        for dim, code in plant.context.items():
            inside &= drawn.codes[dim] == code
        free = np.flatnonzero(inside & ~drawn.true[plant.aspect])
        kept = int((chance.random(extra) >= 0.5).sum())
        chosen = chance.permutation(free)[:kept]
        drawn.true[plant.aspect, chosen] = True
        models = chance.choice(np.flatnonzero(able), extra - len(chosen))
        codes = drawn.codes[:, models]
        day = chance.integers(plant.onset, until, len(models))
        for dim, code in plant.context.items():
            codes[dim] = code
        if 0 in plant.context:
            day += (plant.context[0] - 1 - day) % 7
        codes[0] = day % 7 + 1
        return drawn.with_more(day, codes, plant.aspect)

    def _gone_wrong(self, drawn: Drawn) -> tuple[Drawn, list[tuple[int, int, int]]]:
        """Bad days: several complaints about one aspect at one place."""
        shape, chance = self.shape, self.chance
        found = []
        for location in np.repeat(
            np.arange(1, shape.locations + 1),
            chance.poisson(shape.bad_days * shape.years, shape.locations),
        ):
            on, aspect = chance.integers(self.days), chance.integers(shape.aspects)
            able = self.base[aspect][drawn.codes[3]] > 0
            models = np.flatnonzero((drawn.codes[2] == location) & able)
            if not len(models):
                continue
            # A small place has fewer guests on its bad day.
            most = max(2, min(8, shape.reviews // shape.locations // 40 + 2))
            n = int(chance.integers(2, most + 1))
            codes = drawn.codes[:, chance.choice(models, n)]
            codes[0] = on % 7 + 1
            codes[1] = chance.integers(1, 6)
            drawn = drawn.with_more(np.full(n, on), codes, int(aspect))
            found.append((int(on), int(location), int(aspect)))
        return drawn, found


def told(
    shape: Shape, chance: np.random.Generator, drawn: Drawn, base: Numbers
) -> Facts:
    """What the business sees: wrong labels, late postings, unknown visits."""
    n = len(drawn.day)
    aspect, row = np.nonzero(drawn.true)
    wrong = chance.random(len(row)) < shape.noise
    share = base.mean(axis=1) / base.mean(axis=1).sum()
    said = np.where(wrong, chance.choice(shape.aspects, len(row), p=share), aspect)
    sure = np.ones(len(row))
    if shape.confident:
        sure = np.where(wrong, chance.beta(4, 4, len(row)), chance.beta(8, 2, len(row)))
    known = chance.random(n) < shape.known
    blurred = ~known & (chance.random(n) < shape.blurred)
    lag = np.where(blurred, np.ceil(chance.exponential(2.0, n)), 0)
    late = chance.random(n) < shape.late
    lag = np.where(late, np.ceil(chance.exponential(9.0, n)), lag).astype(np.int64)
    moved = ~known & (lag > 0)
    seen = np.where(moved, drawn.day + lag, drawn.day)
    codes = drawn.codes.copy()
    codes[0] = seen % 7 + 1
    codes[1] = np.where(moved, chance.integers(1, 6, n), codes[1])
    stars = 5 - 2 * drawn.true.sum(axis=0) + chance.integers(-1, 2, n)
    pair = np.unique(row * shape.aspects + said, return_index=True)[1]
    return Facts(
        ids=np.array([f"r{k}" for k in range(n)], dtype=object),
        day=seen + START,
        known=drawn.day + lag + START,
        codes=codes,
        names=names(shape),
        stars=np.clip(stars, 1, 5).astype(np.float64),
        posted=~known,
        aspects=tuple(f"a{k:02d}" for k in range(shape.aspects)),
        complaints=Mentions(row[pair], said[pair], sure[pair]),
        praise=Mentions(row[:0], said[:0], sure[:0]),
    )


def names(shape: Shape) -> tuple[tuple[str, ...], ...]:
    """What the codes of each dimension stand for."""
    return (
        ("", *"1234567"),
        ("", "morning", "midday", "afternoon", "evening", "night"),
        ("", *(f"place {k:03d}" for k in range(1, shape.locations + 1))),
        ("", *shape.channels),
        ("", *(f"product {k}" for k in range(1, shape.products + 1))),
        ("", *("et", "fi", "ro", "en", "ru")[: len(shape.languages)]),
    )
