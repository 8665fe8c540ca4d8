"""The scan statistic (Kulldorff): the clearest cell against shuffled complaints."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from amends.core.patterns.contexts import CHANNEL, Kind, kinds
from amends.core.patterns.counting import Record
from amends.core.patterns.cubes import Cube
from amends.core.patterns.facts import Mentions
from amends.core.patterns.packing import pack
from amends.core.patterns.windows import BUCKETS, buckets, inside

from .tables import WINDOWS, Cell, Numbers, dates

_SHUFFLES = 9
_GUMBEL_95 = 2.9702
"""-log(-log 0.95): the 95 % point of a standard Gumbel, whose tail maxima have."""


def look(record: Record) -> list[Cell]:
    """Return each aspect's clearest cell where chance would not show one as clear.

    The maximum over all cells is compared with that of complaints dealt out anew among
    the reviews of their channel, at five in a hundred for each look, as is usual.
    """
    usual = _usual(record)
    if not len(record.mentions.row):
        return []
    chance = np.random.default_rng(record.as_of)
    peaks = [_peak(_shuffled(record, chance), usual) for _ in range(_SHUFFLES)]
    scale = max(float(np.std(peaks)) * 6**0.5 / np.pi, 1e-6)
    bar = float(np.mean(peaks)) - 0.5772 * scale + scale * _GUMBEL_95
    whole = _whole(record)
    best: dict[int, tuple[float, Cell]] = {}
    for kind, mean in usual.items():
        seen = _counts(record, kind)
        clear = _log_ratio(seen, mean, whole)
        for aspect, key, window in zip(*np.nonzero(clear >= bar), strict=True):
            value = float(clear[aspect, key, window])
            cell = _cell(kind, (int(aspect), int(key), int(window)), seen, mean)
            enough = value > best.get(cell.aspect, (0.0,))[0]
            if enough and dates(record, cell) >= 3:
                best[cell.aspect] = (value, cell)
    return [cell for _, cell in sorted(best.values(), key=lambda pair: -pair[0])]


def _cell(kind: Kind, at: tuple[int, int, int], seen: Numbers, mean: Numbers) -> Cell:
    parts = kind.parts(np.array([at[1]]))
    context = {d: int(p[0]) for d, p in zip(kind.dims, parts, strict=True)}
    whole = float(seen[at[0]].sum())
    return Cell(
        at[0], context, WINDOWS[at[2]], float(seen[at]), float(mean[at]), whole, 0.0
    )


def _usual(record: Record) -> dict[Kind, Numbers]:
    """Complaints of each cell if every context were alike within its channel."""
    by_channel = record.complaints_by_channel().sum(axis=-1)
    totals = record.reviews(Kind((), ()))[0].sum(axis=-1)
    rates = by_channel / np.maximum(totals, 1)
    return {
        kind: np.einsum("kcw,ac->akw", _windows(record.reviews(kind)), rates)
        for kind in kinds(record.facts)
        if kind.dims != (CHANNEL,)
    }


def _whole(record: Record) -> Numbers:
    return np.asarray(record.complaints_by_channel().sum(axis=(1, 2)))


def _windows(counts: Numbers) -> Numbers:
    whole = np.concatenate([inside(counts), counts.sum(-1, keepdims=True)], -1)
    return np.asarray(whole[..., list(WINDOWS)])


def _counts(record: Record, kind: Kind) -> Numbers:
    return _windows(record.complaints(kind)) * kind.is_known()[:, None]


def _log_ratio(seen: Numbers, mean: Numbers, whole: Numbers) -> Numbers:
    """Kulldorff's ratio, given how many complaints of the aspect there are."""
    whole = np.maximum(whole, seen.max(axis=(1, 2)))[:, None, None]
    usual = np.clip(mean, 1e-9, np.maximum(whole - 1e-6, 1e-9))
    rest = np.maximum(whole - seen, 1e-9)
    found = seen * np.log(np.maximum(seen, 1e-9) / usual)
    found += rest * np.log(rest / np.maximum(whole - usual, 1e-9))
    return np.asarray(np.where((seen >= 3) & (seen > usual), found, 0.0))


def _peak(record: Record, usual: dict[Kind, Numbers]) -> float:
    whole = _whole(record)
    return max(
        float(_log_ratio(_counts(record, kind), mean, whole).max(initial=0.0))
        for kind, mean in usual.items()
    )


def _shuffled(record: Record, chance: np.random.Generator) -> Record:
    """Deal the complaints out anew among the reviews of their channel."""
    place = np.arange(len(record.day))
    for channel in range(record.channels):
        mine = np.flatnonzero(record.codes[CHANNEL] == channel)
        place[mine] = chance.permutation(mine)
    said = record.mentions
    moved = Mentions(place[said.row], said.aspect, said.weight)
    told = pack(record.codes, record.day, moved)
    aspects = len(record.facts.aspects)
    cube = Cube(
        told.codes,
        record.facts.sizes,
        buckets(told.day, record.as_of),
        BUCKETS,
        told.weight,
        told.aspect,
        aspects,
    )
    return replace(record, mentions=moved, complaint_cube=cube)
