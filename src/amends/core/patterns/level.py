"""What is ordinary for an aspect: its rate for each channel before each window."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .facts import Floats, Ints
from .windows import before, inside

_LEAST_BORROWED, _MOST_BORROWED = 0.8, 4.0
"""Complaints' worth of trust in what an aspect of this business has on average.

Where some aspects are rare and some are daily bread, the average tells little of one
that has not come up yet; where all are about as common, it tells much.
"""

BORROWED_OF_SECTOR = 3.0
"""The same where the trade tells how common just this aspect is."""

_FEW = 8
"""Where less than one cell in so many is asked for, each is worked out by itself."""

_ALIKE = 2.0
"""Complaints' worth of trust that channels are alike until they show otherwise."""


@dataclass(frozen=True, slots=True)
class Level:
    """Rates and totals of each aspect; axes: aspect, channel, window.

    ``firm`` says how much a rate is worth as a count of complaints seen before.
    """

    rates: Floats  # [aspect, channel, window]
    seen: Floats  # [aspect, window]
    expected: Floats  # [aspect, window]
    firm: Floats  # [aspect, window]

    def mean(self, reviews: Floats) -> Floats:
        """Complaints to expect [aspect, key, window] of reviews [key, channel, window].

        As products of matrices, one for each window: several times as quick as a sum.
        """
        found = np.empty((len(self.rates), *reviews.shape[::2]))
        for window in range(reviews.shape[2]):
            found[:, :, window] = self.mean_in(reviews, window)
        return found

    def mean_in(self, reviews: Floats, window: int) -> Floats:
        """The same for one window: [aspect, key]."""
        rates = np.ascontiguousarray(self.rates[:, :, window])
        return rates @ np.ascontiguousarray(reviews[:, :, window].T)

    def mean_of(self, reviews: Floats) -> Floats:
        """Complaints [aspect, key] of reviews [key, channel] at the best known rates.

        Those before the shortest window: of a year there may be no past at all yet.
        """
        return np.ascontiguousarray(self.rates[:, :, 0]) @ reviews.T

    def mean_at(self, reviews: Floats, place: tuple[Ints, ...]) -> Floats:
        """The same for the cells at these places: aspects, keys and windows."""
        aspect, key, window = place
        if _FEW * len(key) > len(self.rates) * len(reviews) * reviews.shape[2]:
            return self.mean(reviews)[place]
        found = np.zeros(len(key))
        for channel in range(reviews.shape[1]):
            rates = self.rates[aspect, channel, window]
            found += rates * reviews[key, channel, window]
        return found


def level(complaints: Floats, reviews: Floats, sector: Floats | None = None) -> Level:
    """Learn the rates from counts [aspect, channel, bucket] and [channel, bucket].

    The level of an aspect is that before the window, so that what is suspected does
    not speak for itself; only how its channels stand to one another is learnt from the
    whole record. ``sector`` holds complaints a review of each aspect in the trade, nan
    where that is not known.
    """
    past, past_reviews = before(complaints), before(reviews)
    seen_before, written = past.sum(axis=1), past_reviews.sum(axis=0)
    usual, trust = _usual(seen_before, written, complaints.sum((1, 2)), sector)
    mean = usual * (trust + seen_before) / (trust + usual * written)
    rates = np.maximum(mean, 1e-9)[:, None, :] * _mix(complaints, reviews)[:, :, None]
    told = np.maximum((rates * past_reviews).sum(axis=1), 1e-12)
    rates *= (mean * written / told)[:, None, :]
    return Level(
        rates,
        inside(complaints).sum(axis=1),
        (rates * inside(reviews)).sum(axis=1),
        trust + seen_before,
    )


def _usual(
    seen: Floats, written: Floats, whole: Floats, sector: Floats | None
) -> tuple[Floats, Floats]:
    """Complaints a review before an aspect is known, and how far that is trusted."""
    each = seen.sum(axis=0) / np.maximum(written, 1.0) / max(int((whole > 0).sum()), 1)
    usual = np.broadcast_to(np.maximum(each, 1e-9), seen.shape)
    trust = np.full((len(seen), 1), _borrowed(whole[whole > 0]))
    if sector is not None and len(sector) == len(seen):
        told = np.isfinite(sector)[:, None]
        usual = np.where(told, np.nan_to_num(sector)[:, None] + 1e-9, usual)
        trust = np.where(told, BORROWED_OF_SECTOR, trust)
    return usual, trust


def _borrowed(whole: Floats) -> float:
    """Shape of the gamma distribution that the aspects' totals seem to come from."""
    if len(whole) < 2:
        return _LEAST_BORROWED
    mean, spread = float(whole.mean()), float(whole.var(ddof=1))
    shape = mean**2 / max(spread - mean, 1e-9)
    return float(np.clip(shape, _LEAST_BORROWED, _MOST_BORROWED))


def _mix(complaints: Floats, reviews: Floats) -> Floats:
    """How much more of an aspect each channel has: [aspect, channel]."""
    seen, written = complaints.sum(axis=-1), reviews.sum(axis=-1)
    alike = seen.sum(axis=1)[:, None] * written / max(float(written.sum()), 1.0)
    return np.asarray((seen + _ALIKE) / (alike + _ALIKE))
