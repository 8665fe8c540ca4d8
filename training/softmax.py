"""A linear softmax that learns the same bytes on every machine.

Sums are of whole numbers, so their order does not matter; the rest is division and
square root of single numbers, which IEEE 754 fixes to the last bit. No matrix
product, no exponential of the machine, no threads, no chance.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

ONE = 1 << 16
BATCH = 128
_STEPS = 1 << 10
_SHIFT = 6
_LEARNT = ONE // 64
Whole = npt.NDArray[np.int64]


class Samples(NamedTuple):
    """Sparse rows of all samples, one after the other.

    ``starts`` has one more entry than there are samples; ``norms`` are sixteen-bit
    fractions that the sum of a sample is multiplied with; ``weights`` count a
    sample as many. No sample may be empty.
    """

    rows: npt.NDArray[np.uint32]
    starts: Whole
    norms: Whole
    targets: Whole
    weights: Whole


def _exponentials() -> Whole:
    powers = [(-Decimal(step) / (1 << _SHIFT)).exp() for step in range(_STEPS)]
    return np.array([round(power * (1 << 20)) for power in powers], np.int64)


_EXP = _exponentials()


def probabilities(scores: Whole) -> Whole:
    """Return sixteen-bit fractions from scores with sixteen bits behind the point."""
    behind = scores.max(axis=1, keepdims=True) - scores
    raised = _EXP[np.minimum(behind >> (16 - _SHIFT), _STEPS - 1)]
    shares: Whole = (raised << 16) // raised.sum(axis=1, keepdims=True)
    return shares


def scored(weights: npt.NDArray[np.int32], samples: Samples, at: slice) -> Whole:
    """Return the scores of some samples."""
    first, last = samples.starts[at.start], samples.starts[at.stop]
    taken = weights[samples.rows[first:last]]
    sums = np.add.reduceat(
        taken, samples.starts[at.start : at.stop] - first, axis=0, dtype=np.int64
    )
    scores: Whole = (sums * samples.norms[at, None]) >> 16
    return scores


def fit(
    samples: Samples,
    classes: int,
    *,
    bits: int,
    epochs: int,
    rate: float,
    more: int = 0,
) -> npt.NDArray[np.int32]:
    """Return the weights after so many rounds of Adagrad in the given order.

    There are ``more`` rows behind those that hashes point at.
    """
    weights = np.zeros(((1 << bits) + more, classes), np.int32)
    squares = np.ones(weights.shape, np.float64)
    count = len(samples.targets)
    for epoch in range(epochs):
        wrong = 0
        for begin in range(0, count, BATCH):
            at = slice(begin, min(begin + BATCH, count))
            wrong += _learn(weights, squares, samples, at, rate)
        print(f"round {epoch + 1}: {wrong} of {count} taken for another", flush=True)
    return weights


def _learn(
    weights: npt.NDArray[np.int32],
    squares: npt.NDArray[np.float64],
    samples: Samples,
    at: slice,
    rate: float,
) -> int:
    scores = scored(weights, samples, at)
    slope = probabilities(scores)
    targets = samples.targets[at]
    here = np.arange(len(targets))
    wrong = int((scores.argmax(axis=1) != targets).sum())
    slope[here, targets] -= ONE
    learning = np.flatnonzero(-slope[here, targets] > _LEARNT)
    if not len(learning):
        return wrong
    slope = slope[learning] * samples.weights[at][learning, None]
    slope = ((slope * samples.norms[at][learning, None]) >> 16).astype(np.int32)
    begins = samples.starts[at][learning]
    sizes = samples.starts[at.start + 1 : at.stop + 1][learning] - begins
    owners = np.repeat(np.arange(len(learning)), sizes)
    places = np.arange(len(owners)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    rows = samples.rows[places + np.repeat(begins, sizes)]
    order = np.argsort(rows, kind="stable")
    touched, first = np.unique(rows[order], return_index=True)
    total = np.add.reduceat(slope[owners[order]], first, axis=0, dtype=np.int64)
    share = total.astype(np.float64) / ONE
    squares[touched] += share * share
    step = np.rint(share / np.sqrt(squares[touched]) * (rate * ONE))
    weights[touched] -= step.astype(np.int32)
    return wrong


def quantised(weights: npt.NDArray[np.int32]) -> tuple[npt.NDArray[np.int8], int]:
    """Return the weights in one byte each and what one of them is worth.

    The largest of two thousand are cut.
    """
    size = np.sort(np.abs(weights[weights != 0]).astype(np.int64))
    top = int(size[-max(1, len(size) // 2000)]) if len(size) else 127
    unit = max(1, -(-top // 127))
    rounded = (weights.astype(np.int64) + np.sign(weights) * (unit // 2)) // unit
    towards = np.where(
        weights < 0, -((-weights.astype(np.int64) + unit // 2) // unit), rounded
    )
    return np.clip(towards, -127, 127).astype(np.int8), unit
