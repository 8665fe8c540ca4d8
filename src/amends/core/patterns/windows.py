"""How far a look reaches back, and what it compares that with."""

from __future__ import annotations

import numpy as np

from .facts import Flags, Floats, Narrow

WEEKS = (6, 13, 26, 39, 52)
"""A pattern is new: there is no window over the whole history. What has always been
so is a standing difference, which is told quietly and never alarms."""

BUCKETS = len(WEEKS) + 1
_LEAST_PAST = 91
"""Days of past without which nothing is called new."""
_EDGES = np.array(WEEKS, dtype=np.int64) * 7
_BUCKET_OF = np.searchsorted(_EDGES, np.arange(_EDGES[-1] + 1), side="right")
_BUCKET_OF = _BUCKET_OF.astype(np.int16)


def buckets(day: Narrow, as_of: int) -> Narrow:
    """The youngest window that each day falls into; the last bucket is history."""
    # A table of a year of days is quicker than a search for each of ten million.
    ago = as_of - day
    np.minimum(ago, _EDGES[-1], out=ago)
    return np.asarray(_BUCKET_OF[np.maximum(ago, 0, out=ago)])


def has_past(begin: int, as_of: int) -> Flags:
    """For each window, whether there is enough before it to compare with."""
    span = as_of - begin + 1
    return np.asarray((span - _EDGES) >= np.maximum(0.75 * _EDGES, _LEAST_PAST))


_UPTO = np.triu(np.ones((BUCKETS, BUCKETS)))[:, :-1]


def inside(counts: Floats) -> Floats:
    """Counts per bucket (last axis) summed up to each window."""
    # A product with a small matrix is quicker than sums along so short an axis.
    return _times(counts, _UPTO)


def before(counts: Floats) -> Floats:
    """Counts per bucket (last axis) summed over all that is older than each window."""
    return _times(counts, 1.0 - _UPTO)


def _times(counts: Floats, matrix: Floats) -> Floats:
    flat = np.ascontiguousarray(counts).reshape(-1, BUCKETS) @ matrix
    return np.asarray(flat.reshape(*counts.shape[:-1], BUCKETS - 1))
