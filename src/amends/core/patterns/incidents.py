"""Incidents: one awful evening at one place. A card of its own, never a pattern."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .contexts import Kind
from .counting import Record
from .evidence import Ordinary, log_factor
from .facts import DIMENSIONS, Floats, Ints

LOCATION = DIMENSIONS.index("location")
_LEAST = 3.5
_DAYS = 2  # this day and the next
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
    recent = record.as_of - record.day < _RECENT
    lately = np.flatnonzero(recent[said.row])
    places = record.facts.sizes[LOCATION]
    key = said.aspect[lately] * places + record.codes[LOCATION][said.row[lately]]
    ago = record.as_of - record.day[said.row[lately]]
    shape = (len(record.facts.aspects) * places, _RECENT)
    flat = np.bincount(key * _RECENT + ago, said.weight[lately], int(np.prod(shape)))
    each_day = flat.reshape(shape)
    pairs = each_day + np.pad(each_day, ((0, 0), (0, 1)))[:, 1:]
    usual = _usual(record, each_day.sum(axis=1), places)
    best = pairs.max(axis=1)
    score = _scores(best, usual * _DAYS)
    found = []
    for one in np.flatnonzero((best >= _LEAST) & (score >= _BAR)):
        back = int(np.argmax(pairs[one]))
        near = lately[(key == one) & (ago <= back + 1) & (ago >= back)]
        found.append(
            Incident(
                *divmod(int(one), places),
                day=record.as_of - back - 1,
                seen=float(best[one]),
                mean=float(usual[one]) * _DAYS,
                score=float(score[one]),
                members=near,
            )
        )
    return sorted(found, key=lambda i: -i.score)


def _usual(record: Record, lately: Floats, places: int) -> Floats:
    """Complaints a day of each aspect and place; half a complaint is taken as seen."""
    kind = Kind((LOCATION,), (places,))
    whole = record.complaints(kind).sum(axis=-1).ravel()
    span = record.as_of - record.begin + 1 - _RECENT
    return np.asarray((whole - lately + 0.5) / max(span, 28))


def _scores(seen: Floats, mean: Floats) -> Floats:
    """Evidence against an ordinary day, less the price of every day of a year."""
    factor = log_factor(seen, Ordinary(mean, np.full(len(mean), _FIRM)))
    return np.asarray(factor - np.log(1 + 365 / _DAYS * len(mean) * mean / 3))
