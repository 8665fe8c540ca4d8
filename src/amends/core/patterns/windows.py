"""How far a look reaches back, and what it compares that with."""

from __future__ import annotations

import numpy as np

from .facts import Flags, Floats, Ints

WEEKS = (6, 13, 26, 39, 52)
"""A pattern is new: there is no window over the whole history. What has always been
so is a standing difference, which is told quietly and never alarms."""

BUCKETS = len(WEEKS) + 1
_EDGES = np.array(WEEKS, dtype=np.int64) * 7


def buckets(day: Ints, as_of: int) -> Ints:
    """The youngest window that each day falls into; the last bucket is history."""
    return np.searchsorted(_EDGES, as_of - day, side="right").astype(np.int64)


def has_past(begin: int, as_of: int) -> Flags:
    """For each window, whether there is enough before it to compare with."""
    span = as_of - begin + 1
    return np.asarray((span - _EDGES) >= np.maximum(_EDGES / 2, 28))


def inside(counts: Floats) -> Floats:
    """Counts per bucket (last axis) summed up to each window."""
    summed: Floats = np.cumsum(counts, axis=-1)
    return summed[..., :-1]


def before(counts: Floats) -> Floats:
    """Counts per bucket (last axis) summed over all that is older than each window."""
    whole: Floats = counts.sum(axis=-1, keepdims=True)
    return whole - inside(counts)
