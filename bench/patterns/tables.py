"""The table that every rival reads: cells over windows with plain expectations."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from amends.core.patterns.contexts import Kind, kinds
from amends.core.patterns.counting import Record
from amends.core.patterns.windows import WEEKS, inside

Numbers = NDArray[np.float64]
WINDOWS = (0, 1, 2, 4, 5)
"""6, 13, 26 and 52 weeks, and the whole record."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell with what is expected if every context were alike."""

    aspect: int
    context: dict[int, int]
    window: int
    seen: float
    expected: float
    whole: float
    reviews: float


def cells(
    record: Record, least: float = 3.0, *, stratified: bool = True
) -> tuple[list[Cell], float]:
    """Return cells with enough complaints, and how many could reach three by chance."""
    complaints = record.complaints_by_channel()
    totals = record.reviews(Kind((), ()))[0]
    rates = complaints.sum(axis=-1) / np.maximum(totals.sum(axis=-1), 1)
    if not stratified:
        pooled = complaints.sum(axis=(1, 2)) / max(totals.sum(), 1)
        rates = np.repeat(pooled[:, None], rates.shape[1], axis=1)
    whole = complaints.sum(axis=(1, 2))
    found: list[Cell] = []
    chances = 0.0
    for kind in kinds(record.facts):
        known = kind.is_known()
        seen, reviews = record.complaints(kind), record.reviews(kind)
        seen = np.concatenate([inside(seen), seen.sum(-1, keepdims=True)], -1)
        reviews = np.concatenate([inside(reviews), reviews.sum(-1, keepdims=True)], -1)
        expected = np.einsum("kcw,ac->akw", reviews, rates)
        for window in WINDOWS if kind.dims else WINDOWS[:-1]:
            mean = expected[:, known, window]
            chances += float((1 - np.exp(-mean) * (1 + mean + mean**2 / 2)).sum())
            picked = (seen[..., window] >= least) & known
            for aspect, key in zip(*np.nonzero(picked), strict=True):
                parts = kind.parts(np.array([key]))
                context = {d: int(p[0]) for d, p in zip(kind.dims, parts, strict=True)}
                found.append(
                    Cell(
                        int(aspect),
                        context,
                        window,
                        float(seen[aspect, key, window]),
                        float(expected[aspect, key, window]),
                        float(whole[aspect]),
                        float(reviews[key, :, window].sum()),
                    )
                )
    return found, chances


def dates(record: Record, cell: Cell) -> int:
    """On how many days the complaints of a cell fall."""
    said = record.mentions.aspect == cell.aspect
    rows = record.mentions.row[said]
    inside_it = record.bucket[rows] <= cell.window
    for dim, code in cell.context.items():
        inside_it &= record.codes[dim][rows] == code
    return len(np.unique(record.day[rows[inside_it]]))


def weeks(window: int) -> int:
    """The length of a window, 0 for the whole record."""
    return WEEKS[window] if window < len(WEEKS) else 0
