"""What could be found at all: readers who know more than any detector may.

Both know the law by which worlds are made, how days, places, products and seasons
differ, on which day something would begin and how large it would be; only how common
each aspect is they learn from the record. One is told the context as well, the other
weighs all that the law allows. Each asks by the likelihood ratio, to which no other
test is superior, at the bar that lets through as many false stories a quiet year as may
be. There are no bad days, no bursts and no late posts, so that the bench is harder.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

import numpy as np

from .planting import CONTEXTS
from .shape import SIZES, Shape
from .shares import Figures, middle, share
from .world import Maker, Numbers

_FALSE = 0.1
_EXTRA = (10.0, 16.0)
_EVERY = 28
"""Days between two looks of the readers."""
_LEVELS = np.linspace(-3.2, 3.2, 65)
"""Logarithms of how much more common an aspect might be than it is."""


@dataclass(frozen=True, slots=True)
class Read:
    """Evidence of one world: [look, aspect] without a plant, [look] of the plant."""

    context: tuple[int, ...]
    quiet: dict[str, Numbers]
    planted: dict[str, Numbers]
    complaints: Numbers  # in the planted context, at each look


def figures(size: str, seeds: range) -> Figures:
    """Power of both readers at one bar each, by kind, and the delay of the second."""
    worlds = [_Reader(SIZES[size], seed).read() for seed in seeds]
    found: Figures = {}
    for reader in ("told", "untold"):
        peaks = [world.quiet[reader].max(axis=0) for world in worlds]
        allowed = int(_FALSE * len(worlds))
        bar = np.sort(np.concatenate(peaks))[::-1][allowed]
        over = [world.planted[reader] > bar for world in worlds]
        name = f"best.{size}.{reader}"
        found |= share(f"{name}.power", [bool(each.any()) for each in over])
        for dims in sorted({world.context for world in worlds}):
            pairs = zip(worlds, over, strict=True)
            mine = [bool(each.any()) for w, each in pairs if w.context == dims]
            kind = "×".join(
                ("weekday", "daypart", "place", "", "product")[d] for d in dims
            )
            found |= share(f"{name}.power.{kind or 'everywhere'}", mine)
        told = [
            (w, int(np.argmax(each)))
            for w, each in zip(worlds, over, strict=True)
            if each.any()
        ]
        weeks = [float((at + 1) * _EVERY // 7) for _, at in told]
        found |= middle(f"{name}.delay_weeks", weeks)
        counts = [float(w.complaints[at]) for w, at in told]
        found |= middle(f"{name}.complaints_at_alert", counts)
    return found


class _Reader:
    """Draws one world twice, without and with a plant, and weighs both."""

    def __init__(self, shape: Shape, seed: int) -> None:
        self.shape, self.maker = shape, Maker(shape, seed)
        self.chance = np.random.default_rng([seed, 7])
        self.day = self.maker.days_of_reviews()
        self.codes = self.maker.codes(self.day)
        rate = self.maker.rates(self.codes, self.day)
        common = self.maker.base.mean(axis=1)
        # Labels that are wrong fall on other aspects, the common ones more often.
        wrong = shape.noise * (common / common.sum())[:, None] * rate.sum(axis=0)
        self.rate = (1 - shape.noise) * rate + wrong
        self.contexts, self.law = _law(shape)

    def read(self) -> Read:
        """The evidence at every look of both readers."""
        chance, shape, days = self.chance, self.shape, self.maker.days
        at = int(chance.choice(len(self.contexts), p=self.law))
        able = np.flatnonzero(self.maker.base[:, 1:].min(axis=1) > 0)
        aspect = int(chance.choice(able))
        onset = int(chance.integers(52, 59)) * 7
        extra = float(np.exp(chance.uniform(*np.log(_EXTRA)))) * (1 - shape.noise)
        inside = np.array([self._within(c) for c in self.contexts])
        said = chance.random(self.rate.shape) < self.rate
        rows = np.flatnonzero(inside[at] & (self.day >= onset))
        whole = chance.poisson(extra * (days - onset) / 364) if len(rows) else 0
        more = (
            np.bincount(chance.choice(rows, whole), minlength=len(self.day))
            if whole
            else np.zeros(len(self.day))
        )
        quiet, planted, complaints = [], [], []
        for until in range(onset + _EVERY, days + 1, _EVERY):
            now = ((self.day >= onset) & (self.day < until)) * inside
            known = (self.day < until) * 1.0
            size = extra * (until - onset) / 364
            counts, means = said @ now.T.astype(float), self.rate @ now.T
            total, usual = said @ known, self.rate @ known
            quiet.append(_evidence(counts, means, (total, usual), size))
            with_plant = (counts[[aspect]] + now @ more, means[[aspect]])
            both = (total[[aspect]] + more @ known, usual[[aspect]])
            level = (np.log(usual).mean(), np.log(usual).std())
            planted.append(_evidence(*with_plant, both, size, level)[0])
            complaints.append(float(with_plant[0][0, at]))
        return Read(
            tuple(sorted(self.contexts[at])),
            _of_both(np.array(quiet), at, self.law),
            _of_both(np.array(planted), at, self.law),
            np.array(complaints),
        )

    def _within(self, context: dict[int, int]) -> Numbers:
        flags = np.ones(len(self.day), dtype=bool)
        for dim, code in context.items():
            flags &= self.codes[dim] == code
        return np.asarray(flags)


def _law(shape: Shape) -> tuple[list[dict[int, int]], Numbers]:
    """Every context that is planted, and how often."""
    even = {2: np.ones(shape.locations), 4: np.ones(shape.products)}
    busy = {0: np.array(shape.week), 1: np.array(shape.parts)} | even
    kinds = [dims for dims in CONTEXTS if shape.locations > 1 or 2 not in dims]
    contexts, law = [], []
    for dims in kinds:
        for codes in product(*(range(len(busy[d])) for d in dims)):
            pairs = list(zip(dims, codes, strict=True))
            contexts.append({d: code + 1 for d, code in pairs})
            law.append(
                np.prod([busy[d][c] / busy[d].sum() for d, c in pairs]) / len(kinds)
            )
    return contexts, np.array(law) / sum(law)


def _of_both(evidence: Numbers, at: int, law: Numbers) -> dict[str, Numbers]:
    """Evidence [..., context]: told the context, or weighing them all."""
    return {"told": evidence[..., at], "untold": _log_sum(evidence + np.log(law))}


def _evidence(
    counts: Numbers,
    means: Numbers,
    whole: tuple[Numbers, Numbers],
    size: float,
    level: tuple[float, float] | None = None,
) -> Numbers:
    """Log likelihood ratio [aspect, context] of so many more, the level integrated out.

    ``level`` holds mean and deviation of the logarithms of what is usual of an aspect.
    """
    total, usual = whole
    mean, spread = level or (np.log(usual).mean(), np.log(usual).std())
    likely = -((_LEVELS + np.log(usual)[:, None] - mean) ** 2) / (2 * spread**2)
    likely += total[:, None] * _LEVELS - usual[:, None] * np.exp(_LEVELS)
    likely -= _log_sum(likely)[:, None]
    here = np.maximum(means, 1e-9)[..., None] * np.exp(_LEVELS)
    above = counts[..., None] * np.log1p(size / here) - size
    return _log_sum(likely[:, None, :] + above)


def _log_sum(values: Numbers) -> Numbers:
    top = values.max(axis=-1, keepdims=True)
    return np.asarray(
        (top + np.log(np.exp(values - top).sum(-1, keepdims=True)))[..., 0]
    )
