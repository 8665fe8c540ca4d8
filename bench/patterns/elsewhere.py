"""Worlds by another hand: places that differ, weeks that do, holidays, late posts."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from amends.core.patterns.facts import Facts, Mentions

from .town import Town, town
from .world import START, Counts, Drawn, Numbers, Plant, World

_YEAR, _WEEKS = 364, 104
_DAYS = _WEEKS * 7
_FEAST = (357, 358, 359)
"""Days of the year on which nobody is open."""
_SHAPES = (
    (0,), (1,), (2,), (3,), (4,), (), (0, 1), (0, 1), (1, 2), (1, 4), (2, 4),
    (0, 3), (0, 1, 2), (1, 3),
)  # fmt: skip


def quiet(seed: int) -> World:
    """A business in which nothing new goes wrong."""
    return _Business(town(seed), seed).made(None)


def troubled(seed: int, extra: tuple[float, float] = (5, 40)) -> World:
    """A business in which one thing begins to go wrong during the second year."""
    business = _Business(town(seed), seed)
    chance = np.random.default_rng([seed, 11])
    sizes = business.town.sizes
    shapes = [s for s in _SHAPES if all(sizes[d] > 2 for d in s)]
    dims = shapes[int(chance.integers(len(shapes)))]
    context = {d: business.usual_value(d, chance) for d in dims}
    plant = Plant(
        aspect=int(chance.integers(business.town.aspects)),
        context=context,
        onset=int(chance.integers(53, 72)) * 7,
        extra=float(np.exp(chance.uniform(*np.log(extra)))),
    )
    return business.made(plant)


class _Business:
    """Draws what was said over two years."""

    def __init__(self, of: Town, seed: int) -> None:
        self.town = of
        self.chance = np.random.default_rng([seed, 5])
        rate = self.chance.dirichlet(np.full(of.aspects, 0.8)) + 0.2 / of.aspects
        rate *= of.complaints / rate.sum()
        self.base = rate[:, None] * self.chance.gamma(
            4, 1 / 4, (of.aspects, of.sizes[3])
        )

    def usual_value(self, dim: int, chance: np.random.Generator) -> int:
        """A value of a dimension, the busier ones more often."""
        n = self.town.sizes[dim] - 1
        busy = {0: self.town.trade.week, 1: self.town.trade.parts}.get(dim, (1.0,) * n)
        share = np.array(busy) / sum(busy)
        return int(chance.choice(n, p=share)) + 1

    def made(self, plant: Plant | None) -> World:
        """Draw everything; what is wrong comes on top of what is ordinary."""
        day = self._days()
        codes = self._codes(day)
        true = self.chance.random((self.town.aspects, len(day))) < self._rates(
            codes, day
        )
        drawn = Drawn(day, codes, true)
        if plant is not None:
            drawn = self._planted(plant, drawn)
        drawn, known = self._incidents(drawn)
        facts = self._told(drawn.in_order())
        plants = () if plant is None else (plant,)
        return World(facts, plants, START, START + _DAYS, tuple(known))

    def _days(self) -> Counts:
        """Days of visits: the week, the feasts, the peaks, and weeks that differ."""
        of, chance = self.town, self.chance
        day = np.arange(_DAYS)
        rate = np.array(of.trade.week)[day % 7] * 7 * of.reviews / _YEAR
        rate *= np.where(np.isin(day % _YEAR // 7, of.trade.peaks), 1.5, 1.0)
        rate[np.isin(day % _YEAR, _FEAST)] = 0.0
        rate *= np.exp(chance.normal(0, 0.25) * day / _YEAR)
        uneven = of.uneven_weeks / 2 + 1e-6
        rate *= chance.gamma(1 / uneven, uneven, _WEEKS)[day // 7]
        return np.repeat(day, chance.poisson(rate)).astype(np.int64)

    def _codes(self, day: Counts) -> Counts:
        of, chance, n = self.town, self.chance, len(day)
        part = chance.choice(5, n, p=np.array(of.trade.parts)) + 1
        place = self._mixed(of.locations, day, 0.0)
        channel = self._mixed(len(of.trade.channels), day, of.drift)
        # The last channel is that of busy evenings, as deliveries are.
        moved = (part == 4) & (chance.random(n) < 0.25)
        channel = np.where(moved, len(of.trade.channels), channel)
        product = self._mixed(of.products, day, of.drift / 2)
        lang = self._mixed(of.languages, day, 0.0)
        return np.vstack([day % 7 + 1, part, place, channel, product, lang])

    def _mixed(self, n: int, day: Counts, drift: float) -> Counts:
        """Values with shares of their own, which drift over the two years."""
        share = self.chance.dirichlet(np.full(n, 3.0))
        later = share * np.exp(self.chance.normal(0, drift, n))
        share, cut = np.cumsum(share), np.cumsum(later / later.sum())
        at = (day / _DAYS)[:, None]
        bounds = share * (1 - at) + cut * at
        return (
            np.minimum((self.chance.random(len(day))[:, None] > bounds).sum(1), n - 1)
            + 1
        )

    def _rates(self, codes: Counts, day: Counts) -> Numbers:
        of, chance = self.town, self.chance
        rate = self.base[:, codes[3]].copy()
        for dim in (0, 1, 2, 4):
            own = chance.normal(0, of.standing, (of.aspects, of.sizes[dim]))
            rate *= np.exp(own)[:, codes[dim]]
        phase, size = chance.random((2, of.aspects, 1))
        turn = np.sin(2 * np.pi * (day / _YEAR + phase))
        rate *= np.exp(of.season * size * turn)
        uneven = of.uneven_aspects + 1e-6
        shape = (of.aspects, of.sizes[2], _WEEKS)
        rate *= chance.gamma(1 / uneven, uneven, shape)[:, codes[2], day // 7]
        return np.minimum(rate, 0.9)

    def _planted(self, plant: Plant, drawn: Drawn) -> Drawn:
        """Guests who would have come anyway complain; a third write only for that."""
        chance = self.chance
        whole = chance.poisson(plant.extra * (_DAYS - plant.onset) / _YEAR)
        inside = (drawn.day >= plant.onset) & ~drawn.true[plant.aspect]
        for dim, code in plant.context.items():
            inside &= drawn.codes[dim] == code
        there = np.flatnonzero(inside)
        told = chance.permutation(there)[: int(chance.binomial(whole, 2 / 3))]
        drawn.true[plant.aspect, told] = True
        models = chance.integers(0, len(drawn.day), whole - len(told))
        day = chance.integers(plant.onset, _DAYS, len(models))
        codes = drawn.codes[:, models]
        if 0 in plant.context:
            day = day - (day % 7) + plant.context[0] - 1
        for dim, code in plant.context.items():
            codes[dim] = code
        codes[0] = day % 7 + 1
        return drawn.with_more(np.minimum(day, _DAYS - 1), codes, plant.aspect)

    def _incidents(self, drawn: Drawn) -> tuple[Drawn, list[tuple[int, int, int]]]:
        of, chance = self.town, self.chance
        found: list[tuple[int, int, int]] = []
        for place in range(1, of.locations + 1):
            for _ in range(chance.poisson(of.incidents * 2)):
                on, aspect = (
                    int(chance.integers(_DAYS)),
                    int(chance.integers(of.aspects)),
                )
                models = np.flatnonzero(drawn.codes[2] == place)
                if not len(models):
                    continue
                codes = drawn.codes[:, chance.choice(models, 2 + chance.poisson(2.5))]
                codes[0], codes[1] = on % 7 + 1, 4
                drawn = drawn.with_more(np.full(codes.shape[1], on), codes, aspect)
                found.append((on, place, aspect))
        return drawn, found

    def _told(self, drawn: Drawn) -> Facts:
        """What the desk sees: labels mixed up or lost, visits unknown, posts late."""
        of, chance, n = self.town, self.chance, len(drawn.day)
        row, said, sure = self._labels(drawn.true)
        known = chance.random(n) < of.visit_known
        lag = np.minimum(chance.lognormal(np.log(of.lag), 1.2, n), 90).astype(np.int64)
        day = np.where(known, drawn.day, drawn.day + lag)
        codes = drawn.codes.copy()
        codes[0] = day % 7 + 1
        later = chance.choice(5, n, p=[0.2, 0.2, 0.2, 0.35, 0.05]) + 1
        codes[1] = np.where(known | (lag == 0), codes[1], later)
        stars = np.clip(5 - 2 * drawn.true.sum(axis=0) - chance.poisson(0.4, n), 1, 5)
        return Facts(
            ids=np.array([f"e{k}" for k in range(n)], dtype=object),
            day=day + START,
            known=drawn.day + lag + START,
            codes=codes,
            names=_names(of),
            stars=stars.astype(np.float64),
            posted=~known,
            aspects=tuple(f"a{k:02d}" for k in range(of.aspects)),
            complaints=Mentions(row, said, sure),
            praise=Mentions(row[:0], said[:0], sure[:0]),
        )

    def _labels(self, true: NDArray[np.bool_]) -> tuple[Counts, Counts, Numbers]:
        """Half of the errors take the neighbour, a quarter any, a quarter is lost."""
        of, chance = self.town, self.chance
        said, row = np.nonzero(true)
        fate = chance.random(len(row)) / max(of.mislabelled, 1e-9)
        near, anything, lost = fate < 0.5, (fate >= 0.5) & (fate < 0.75), fate < 1.0
        lost &= fate >= 0.75
        said = np.where(near, np.minimum(said ^ 1, of.aspects - 1), said)
        said = np.where(anything, chance.integers(0, of.aspects, len(row)), said)
        sure = np.ones(len(row))
        if of.confident:
            wrong = near | anything
            sure = np.where(
                wrong, chance.beta(3, 3, len(row)), chance.beta(7, 2, len(row))
            )
        row, said, sure = row[~lost], said[~lost], sure[~lost]
        one = np.unique(row * of.aspects + said, return_index=True)[1]
        return row[one], said[one], sure[one]


def _names(of: Town) -> tuple[tuple[str, ...], ...]:
    return (
        ("", *"1234567"),
        ("", "morning", "midday", "afternoon", "evening", "night"),
        ("", *(f"house {k}" for k in range(1, of.locations + 1))),
        ("", *of.trade.channels),
        ("", *(f"ware {k}" for k in range(1, of.products + 1))),
        ("", *("et", "en", "fi", "ru", "ro")[: of.languages]),
    )
