"""One look at the record of a business: which patterns stand out today."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from .cells import Cells, mains, survey
from .clumps import LEAST_WEEKS, weeks_back
from .contexts import Kind, kinds
from .counting import Record
from .evidence import Ordinary, log_factor
from .found import Found
from .level import Level, level
from .ordinary import ordinary
from .picking import picks
from .pricing import prices

PATTERN, WATCH = 1.6, 1.0
"""Scores from which a story is pushed, and from which the digest mentions it."""

SHIFT = 1.0
"""What every score is shifted by, so that the bar keeps its promise: by simulation."""


def look(record: Record, least: float = WATCH) -> list[Found]:
    """Return what stands out, best first; each aspect at most three times."""
    by_channel = record.complaints_by_channel()
    known = level(by_channel, record.reviews(Kind((), ()))[0])
    survivors = list(_survivors(record, known, least))
    found = [
        pick
        for aspect in sorted({s.aspect for s in survivors})
        for pick in picks(record, [s for s in survivors if s.aspect == aspect], least)
        if pick.spread >= LEAST_WEEKS
    ]
    return sorted(found, key=lambda f: -f.score)


def _survivors(record: Record, known: Level, least: float) -> Iterator[Found]:
    all_kinds = kinds(record.facts)
    main = mains(record, all_kinds, known)
    surveyed = [survey(record, kind, known, main) for kind in all_kinds]
    price = prices({cells.kind: chances for cells, chances in surveyed})
    for cells, _ in surveyed:
        if len(cells):
            cost = price[cells.kind] - SHIFT
            usual = ordinary(cells, known)
            score = log_factor(cells.seen, usual) - cost
            for at in np.flatnonzero(score >= least):
                yield _found(record, cells, int(at), usual, cost)


def _found(
    record: Record, cells: Cells, at: int, usual: Ordinary, price: float
) -> Found:
    key, window = int(cells.key[at]), int(cells.window[at])
    said = np.flatnonzero(record.mentions.aspect == cells.aspect[at])
    rows = record.mentions.row[said]
    inside = record.bucket[rows] <= window
    inside &= cells.kind.keys(record.codes[:, rows]) == key
    of_cell = (record.bucket <= window) & (cells.kind.keys(record.codes) == key)
    return Found(
        kind=cells.kind,
        key=key,
        aspect=int(cells.aspect[at]),
        window=window,
        mean=float(usual.mean[at]),
        firm=float(usual.firmness[at]),
        price=price,
        weeks=len(np.unique(weeks_back(record.day[of_cell], record.as_of))),
        members=said[inside],
    )
