"""Incidents: one awful evening at one place. A card of its own, never a pattern."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .counting import Record
from .evidence import Ordinary, log_factor
from .facts import DIMENSIONS, Floats, Ints

LOCATION = DIMENSIONS.index("location")
_LEAST = 3.5
_DAYS = 2
_RECENT = 21
_FIRM = 4.0
"""Days differ by themselves: some are twice as bad as others for no one reason."""
_BAR = 2.0


@dataclass(frozen=True, slots=True)
class Incident:
    """Several complaints about one aspect at one place within two days."""

    aspect: int
    location: int
    day: int
    seen: float
    mean: float
    score: float
    members: Ints


def incidents(record: Record) -> list[Incident]:
    """Return what went badly wrong in the last three weeks, the worst first."""
    said = record.mentions
    day, place = record.day[said.row], record.codes[LOCATION][said.row]
    recent = record.as_of - day < _RECENT
    places = record.facts.sizes[LOCATION]
    key = said.aspect * places + place
    usual = _usual(record, key, places)
    found = []
    for one in np.unique(key[recent]):
        mine = np.flatnonzero(recent & (key == one))
        best = _worst(day[mine], said.weight[mine])
        if best is None or best[1] < _LEAST:
            continue
        first, seen = best
        mean = float(usual[one]) * _DAYS
        score = _score(seen, mean, len(usual))
        if score >= _BAR:
            near = mine[(day[mine] >= first) & (day[mine] < first + _DAYS)]
            aspect, location = divmod(int(one), places)
            found.append(Incident(aspect, location, first, seen, mean, score, near))
    return sorted(found, key=lambda i: -i.score)


def _usual(record: Record, key: Ints, places: int) -> Floats:
    """Complaints a day of each aspect and place; half a complaint is taken as seen."""
    old = record.as_of - record.day[record.mentions.row] >= _RECENT
    size = len(record.facts.aspects) * places
    counted = np.bincount(key[old], record.mentions.weight[old], size)
    span = record.as_of - int(record.day.min(initial=record.as_of)) + 1 - _RECENT
    return np.asarray((counted + 0.5) / max(span, 28))


def _worst(day: Ints, weight: Floats) -> tuple[int, float] | None:
    if not len(day):
        return None
    starts = np.unique(day)
    each = [weight[(day >= s) & (day < s + _DAYS)].sum() for s in starts]
    best = int(np.argmax(each))
    return int(starts[best]), float(each[best])


def _score(seen: float, mean: float, places: int) -> float:
    """Evidence against an ordinary day, less the price of every day of a year."""
    factor = log_factor(np.array([seen]), Ordinary(np.array([mean]), np.array([_FIRM])))
    return float(factor[0]) - float(np.log(1 + 365 / _DAYS * places * mean / 3))
