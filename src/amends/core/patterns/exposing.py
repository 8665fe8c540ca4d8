"""Exposure: how much trade stands behind each feedback, where orders are known."""

from __future__ import annotations

import numpy as np

from .facts import DIMENSIONS, Facts, Flags, Floats

LOCATION, CHANNEL = DIMENSIONS.index("location"), DIMENSIONS.index("channel")
_KNOWN, _AGREED = 0.8, 0.95
_MONTH = 28


def orders_behind(facts: Facts) -> Floats | None:
    """Orders behind each row, None where the file does not tell them.

    ``orders`` is the number of orders of the place, or of its channel, on that day:
    rows of one day then agree. Numbers that disagree mean something else and are
    left alone.
    """
    orders = facts.orders
    if len(orders) != len(facts) or not len(facts):
        return None
    known = np.isfinite(orders) & (orders > 0)
    if known.mean() < _KNOWN or len(np.unique(orders[known])) < 3:
        return None
    kinds = ((LOCATION,), (LOCATION, CHANNEL))
    shared = (_shared(facts, orders, known, dims) for dims in kinds)
    return next((found for found in shared if found is not None), None)


def _shared(
    facts: Facts, orders: Floats, known: Flags, dims: tuple[int, ...]
) -> Floats | None:
    key = facts.day - facts.day.min()
    for dim in dims:
        key = key * facts.sizes[dim] + facts.codes[dim]
    _, place, count = np.unique(key, return_inverse=True, return_counts=True)
    usual = np.nanmean(orders[known])
    most = np.full(len(count), -np.inf)
    least = np.full(len(count), np.inf)
    np.maximum.at(most, place[known], orders[known])
    np.minimum.at(least, place[known], orders[known])
    several = count[place] > 1
    agreed = (most == least)[place]
    if not (several & known).any() or agreed[several & known].mean() < _AGREED:
        return None
    return _over_months(facts, np.where(known, orders, usual), dims)


def _over_months(facts: Facts, orders: Floats, dims: tuple[int, ...]) -> Floats:
    """Share a month's orders among its rows: days that nobody wrote about count too."""
    month = (facts.day - facts.day.min()) // _MONTH
    for dim in dims:
        month = month * facts.sizes[dim] + facts.codes[dim]
    _, place, count = np.unique(month, return_inverse=True, return_counts=True)
    a_day = np.bincount(place, orders) / count
    return np.asarray((a_day * _MONTH / count)[place])
