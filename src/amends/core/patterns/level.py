"""What is ordinary for an aspect: its rate for each channel before each window."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .facts import Floats
from .windows import before, inside

BORROWED = 3.0
"""Complaints' worth of the whole record in each rate, for channels with little past."""


@dataclass(frozen=True, slots=True)
class Level:
    """Rates and totals of each aspect; axes: aspect, channel, window."""

    rates: Floats  # [aspect, channel, window]
    seen: Floats  # [aspect, window]
    expected: Floats  # [aspect, window]
    seen_before: Floats  # [aspect, window]
    expected_before: Floats  # [aspect, window]

    def expectation(self, reviews: Floats, aspect: Floats, window: Floats) -> Floats:
        """Complaints to expect from reviews given per channel (last axis)."""
        return np.asarray((reviews * self.rates[aspect, :, window]).sum(axis=-1))


def level(complaints: Floats, reviews: Floats) -> Level:
    """Learn the rates from counts [aspect, channel, bucket] and [channel, bucket]."""
    whole = complaints.sum(axis=-1) / np.maximum(reviews.sum(axis=-1), 1.0)
    past, past_reviews = before(complaints), before(reviews)
    borrowed = BORROWED / np.maximum(whole, 1e-9)[..., None]
    rates = (past + BORROWED * (whole > 0)[..., None]) / (past_reviews + borrowed)
    expected = (rates * inside(reviews)).sum(axis=1)
    earlier = (rates * past_reviews).sum(axis=1)
    return Level(
        rates, inside(complaints).sum(axis=1), expected, past.sum(axis=1), earlier
    )
