"""Standing differences: what has always been more here. Told quietly, no alarm."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .contexts import CHANNEL, Kind, kinds
from .contract import Story
from .counting import Record
from .evidence import Ordinary, log_factor, rise
from .facts import Floats
from .found import Found
from .poisson import at_least_three
from .pricing import Looked, price
from .telling import describe
from .windows import WEEKS

_LEAST, _FIRM, _BAR = 6, 12.0, 1.0
_MOST = 3
_EARLY = 0.3


def standing(record: Record, told_of: set[str]) -> list[Story]:
    """Return the clearest lasting differences, one for each aspect, at most three.

    Aspects that a pattern is already told of are left out.
    """
    by_channel = record.complaints_by_channel().sum(axis=-1)
    totals = record.reviews(Kind((), ()))[0].sum(axis=-1)
    rates = by_channel / np.maximum(totals, 1.0)
    told = [k for k in kinds(record.facts) if k.dims and k.dims != (CHANNEL,)]
    seen = {k: record.complaints(k).sum(axis=-1) for k in told}
    usual = {
        k: np.einsum("kc,ac->ak", record.reviews(k).sum(axis=-1), rates) for k in told
    }
    cost = {k: _price(k, usual[k]) for k in told}
    best: dict[int, Found] = {}
    for kind in told:
        for found in _clear(record, kind, seen[kind], usual[kind], cost[kind]):
            rival = best.get(found.aspect)
            if rival is None or found.score > rival.score:
                best[found.aspect] = found
    new = [f for f in best.values() if record.facts.aspects[f.aspect] not in told_of]
    strongest = sorted(new, key=lambda f: -f.score)[:_MOST]
    return [describe(record, found, "watch", standing=True) for found in strongest]


def _price(kind: Kind, usual: Floats) -> float:
    return price(kind, Looked(usual.size, float(at_least_three(usual).sum())))


def _clear(
    record: Record,
    kind: Kind,
    seen: Floats,
    usual: Floats,
    cost: float,
) -> list[Found]:
    known = (seen >= _LEAST) & kind.is_known()
    aspect, key = np.nonzero(known & (seen >= 1.5 * usual))
    ordinary = Ordinary(usual[aspect, key], np.full(len(key), _FIRM))
    score = log_factor(seen[aspect, key], ordinary) - cost
    low = rise(seen[aspect, key], ordinary)[1]
    found: list[Found] = []
    for at in np.flatnonzero((score >= _BAR) & (low >= 1.25)):
        found.append(_cell(record, kind, int(key[at]), int(aspect[at])))
        found[-1] = replace(
            found[-1],
            mean=float(ordinary.mean[at]),
            seen=float(seen[aspect[at], key[at]]),
            score=float(score[at]),
            price=cost,
        )
    return [each for each in found if _is_lasting(record, each)]


def _cell(record: Record, kind: Kind, key: int, aspect: int) -> Found:
    rows = record.mentions.row
    mine = record.mentions.aspect == aspect
    mine &= kind.keys(record.codes[:, rows]) == key
    members = np.flatnonzero(mine)
    dates = len(np.unique(record.day[rows[members]]))
    return Found(
        kind, key, aspect, len(WEEKS), 0.0, _FIRM, 0.0, 0, members, dates=dates
    )


def _is_lasting(record: Record, found: Found) -> bool:
    """Whether the earlier half of the record has its part in it."""
    day = record.day[record.mentions.row[found.members]]
    middle = (record.begin + record.as_of) / 2
    return bool((day < middle).mean() >= _EARLY)
