"""One look at the record of a business: which patterns stand out today."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from .cells import Cells, mains, ordinary, survey
from .contexts import Kind, kinds
from .counting import Record
from .evidence import Ordinary, log_factor
from .found import Found
from .level import Level, level
from .picking import picks

PATTERN, WATCH = 1.6, 1.0
"""Scores from which a story is pushed, and from which the digest mentions it."""

NARROW, BROAD = 0.0, 0.0
"""What each group's score is shifted by, so that one bar serves both: by simulation."""

_LEAST_DATES = 3


def look(record: Record, least: float = WATCH) -> list[Found]:
    """Return what stands out, best first; each aspect at most three times."""
    by_channel = record.complaints_by_channel()
    known = level(by_channel, record.reviews(Kind((), ()))[0])
    survivors = list(_survivors(record, known, least))
    found = [
        pick
        for aspect in sorted({s.aspect for s in survivors})
        for pick in picks(record, [s for s in survivors if s.aspect == aspect], least)
        if pick.dates >= _LEAST_DATES
    ]
    return sorted(found, key=lambda f: -f.score)


def _survivors(record: Record, known: Level, least: float) -> Iterator[Found]:
    all_kinds = kinds(record.facts)
    main = mains(record, all_kinds, known)
    surveyed = [survey(record, kind, known, main) for kind in all_kinds]
    for broad, shift in ((True, BROAD), (False, NARROW)):
        group = [(c, k) for c, k in surveyed if c.kind.is_broad == broad]
        price = float(np.log1p(sum(k for _, k in group))) - shift
        for cells, _ in group:
            if len(cells):
                usual = ordinary(cells, known)
                score = log_factor(cells.seen, usual) - price
                for at in np.flatnonzero(score >= least):
                    yield _found(record, cells, int(at), usual, price)


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
        days=len(np.unique(record.day[of_cell])),
        members=said[inside],
    )
