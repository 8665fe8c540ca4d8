"""Acting: the stretches before and after an action, counted from the facts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from .calendar import number
from .contract import Context
from .effect import Effect, Stretch, judged
from .facts import DIMENSIONS, Facts, Flags, Floats, Ints

_BASELINE, _LEAST_BASELINE = 26 * 7, 6 * 7
_SETTLING = 3.0
"""Complaints' worth of trust that the rest of the aspect goes on as it did."""


class Unknown(ValueError):
    """The file knows no such aspect or place: name one that stands in it."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What is to be judged: the matter, when it was told, when something was done."""

    aspect: str
    context: Context
    acted_on: date
    alerted_on: date | None = None
    polarity: str = "neg"
    since: date | None = None


def effect(facts: Facts, deed: Deed, as_of: date) -> Effect:
    """Compare half a year before the alarm at most with all since the action.

    Where it is known since when the matter stands out, only from then on.

    What was said between alarm and action was selected by nobody and counts fully.
    """
    act, end = number(deed.acted_on), number(as_of) + 1
    alarm = min(number(deed.alerted_on), act) if deed.alerted_on else act
    begin = alarm - _BASELINE
    if deed.since:
        begin = min(max(begin, number(deed.since) - 7), alarm - _LEAST_BASELINE)
    counted = _Counted.of(facts, deed)
    before = counted.stretch(begin, alarm, base=(begin, end))
    waiting = counted.stretch(alarm, act, base=(begin, end)) if act > alarm else None
    after = counted.stretch(act, end, base=(begin, end))
    found = judged(before, after, (end - act) / 7, waiting)
    return replace(found, acted_on=deed.acted_on)


@dataclass(frozen=True, slots=True)
class _Counted:
    facts: Facts
    inside: Flags  # which reviews are in the context
    weight: Floats  # the aspect, for each review

    @classmethod
    def of(cls, facts: Facts, deed: Deed) -> _Counted:
        if deed.aspect not in facts.aspects:
            raise Unknown(f"nothing in the file is about {deed.aspect!r}")
        said = facts.said(deed.polarity)
        mine = said.of(said.aspect == facts.aspects.index(deed.aspect))
        weight = np.bincount(mine.row, mine.weight, len(facts)).astype(np.float64)
        inside = np.ones(len(facts), dtype=bool)
        for name, value in deed.context:
            dim = DIMENSIONS.index(name)
            if value not in facts.names[dim]:
                raise Unknown(f"the file knows no {name} {value!r}")
            inside &= facts.codes[dim] == facts.names[dim].index(value)
        return cls(facts, inside, weight)

    def stretch(self, begin: int, end: int, base: tuple[int, int]) -> Stretch:
        """Count the context; the rest of the same weeks says what would be ordinary."""
        day = self.facts.day
        now, whole = _between(day, begin, end), _between(day, *base)
        rest, rest_now = whole & ~self.inside, now & ~self.inside
        rate = (self.weight[rest].sum() + 0.5) / (rest.sum() + 5.0)
        usual = rate * rest_now.sum()
        season = (self.weight[rest_now].sum() + _SETTLING) / (usual + _SETTLING)
        reviews = (now & self.inside).sum()
        firm = _SETTLING + 1.0 / (1.0 / (1.0 + self.weight[rest_now].sum()) + 0.01)
        expected = max(float(rate * season * reviews), 0.05)
        return Stretch(float(self.weight[now & self.inside].sum()), expected, firm)


def _between(day: Ints, a: int, b: int) -> Flags:
    return np.asarray((day >= a) & (day < b))
