"""Cells: an aspect in a context over a window, with what would be ordinary there."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .contexts import Kind
from .counting import Record
from .facts import Flags, Floats, Ints
from .level import Level
from .mains import Mains
from .poisson import at_least_three
from .pricing import Looked, cost
from .windows import has_past, inside

LEAST = 2.5
"""Complaints, weighed by certainty, below which a cell is not looked at."""

_GLANCE = 1.2


@dataclass(frozen=True, slots=True)
class Cells:
    """Cells of one kind, as columns."""

    kind: Kind
    key: Ints
    aspect: Ints
    window: Ints
    seen: Floats
    expected: Floats
    past: Floats
    past_expected: Floats
    unaltered: Floats
    """What would be expected of it if it were like the rest."""
    alike: Floats
    """How firmly it is taken to be so before its own past is known: a count's worth."""

    def __len__(self) -> int:
        return len(self.key)

    def of(self, kept: Ints) -> Cells:
        """The cells at these places."""
        return Cells(
            self.kind,
            self.key[kept],
            self.aspect[kept],
            self.window[kept],
            self.seen[kept],
            self.expected[kept],
            self.past[kept],
            self.past_expected[kept],
            self.unaltered[kept],
            self.alike[kept],
        )


def survey(
    record: Record, kind: Kind, usual: tuple[Level, Mains], least: float
) -> tuple[Cells, Floats]:
    """Return the cells that could score so much, and what each has to pay."""
    level, main = usual
    known = kind.is_known()
    complaints, reviews = record.complaints(kind), record.reviews(kind)
    within, lately = inside(complaints), inside(reviews)
    chances = float(at_least_three(level.mean_of(lately[known, :, -1])).sum())
    price = cost(kind, Looked(int(known.sum()) * len(complaints), chances))
    told = known[:, None] & has_past(record.begin, record.as_of)
    place = _worth_a_look(within, told)
    usual_there = level.mean_at(lately, place)
    place = _telling(within, place, usual_there, price + least)
    aspect, key, window = place
    each = main.of(kind, place)
    now = lately[key, :, window]
    past = reviews[key].sum(axis=-1) - now
    rates = level.rates[aspect, :, window]
    unaltered = (now * rates).sum(axis=1)
    cells = Cells(
        kind,
        key,
        aspect,
        window,
        within[place],
        unaltered * each,
        complaints[aspect, key].sum(axis=-1) - within[place],
        (past * rates).sum(axis=1) * each,
        unaltered,
        main.firm(kind, place),
    )
    return cells, price[window]


def _worth_a_look(seen: Floats, told: Flags) -> tuple[Ints, ...]:
    """Leave out at a glance what was said too seldom: nearly all places."""
    return np.nonzero((seen >= LEAST) & told)


def _telling(
    seen: Floats, place: tuple[Ints, ...], usual: Floats, least: Floats
) -> tuple[Ints, ...]:
    """Leave out what can never score enough: the places of the others.

    No doubt about what is usual makes a count more telling than none would, and what
    is usual is never taken for less than this; so the plain ratio is a bound.
    """
    n, mean = seen[place], usual + 1e-9
    enough = n >= _GLANCE * usual
    enough &= n * np.log(n / mean) - (n - mean) >= least[place[-1]]
    return tuple(axis[enough] for axis in place)
