"""One look at the record of a business: which patterns stand out today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from .cells import Cells, survey
from .clumps import LEAST_WEEKS, weeks_back
from .contexts import Kind, kinds
from .counting import Record
from .evidence import Ordinary, log_factor, log_surplus
from .facts import Floats
from .found import Found
from .level import Level, level
from .mains import mains
from .ordinary import of_its_own, ordinary
from .picking import picks

PATTERN, WATCH = 1.6, 1.0
"""Scores from which a story is pushed, and from which the digest mentions it."""

NEWS = 1.5
"""Evidence that a cell has risen above its own past, whatever the others say of it."""

_MOST = 40
"""Cells of an aspect that are looked at closely."""


@dataclass(frozen=True, slots=True)
class Scored:
    """The cells of one kind that say anything, with the score of each."""

    cells: Cells
    usual: Ordinary
    price: Floats
    score: Floats


def look(record: Record, least: float = WATCH) -> list[Found]:
    """Return what stands out, best first; each aspect at most three times."""
    by_channel = record.complaints_by_channel()
    totals = record.reviews(Kind((), ()))[0]
    known = level(by_channel, totals, record.facts.sector)
    scored = list(_scored(record, known, least))
    clear = [each.cells.aspect[each.score >= least] for each in scored]
    found = [
        pick
        for aspect in sorted({int(a) for each in clear for a in each})
        for pick in picks(record, _rivals(record, scored, aspect, least), least)
        if pick.spread >= LEAST_WEEKS
    ]
    return sorted(found, key=lambda f: -f.score)


def _scored(record: Record, known: Level, least: float) -> Iterator[Scored]:
    all_kinds = kinds(record.facts)
    main = mains(record, all_kinds, known)
    for kind in all_kinds:
        cells, price = survey(record, kind, (known, main), least)
        news = log_factor(cells.seen, of_its_own(cells)) >= NEWS
        if news.any():
            cells, price = cells.of(np.flatnonzero(news)), price[news]
            usual = ordinary(cells, known)
            score = log_surplus(cells.seen, usual) - price
            yield Scored(cells, usual, price, score)


def _rivals(
    record: Record, scored: list[Scored], aspect: int, least: float
) -> list[Found]:
    """The clearest cells of an aspect, ready to be looked at closely."""
    clear = [
        (float(each.score[at]), each, int(at))
        for each in scored
        for at in np.flatnonzero((each.cells.aspect == aspect) & (each.score >= least))
    ]
    clear.sort(key=lambda rival: -rival[0])
    return [_found(record, each, at) for _, each, at in clear[:_MOST]]


def _found(record: Record, scored: Scored, at: int) -> Found:
    cells = scored.cells
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
        mean=float(scored.usual.mean[at]),
        firm=float(scored.usual.firmness[at]),
        price=float(scored.price[at]),
        weeks=len(np.unique(weeks_back(record.day[of_cell], record.as_of))),
        members=said[inside],
    )
