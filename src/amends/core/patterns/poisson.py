"""Chances of counts, for whole arrays at once."""

from __future__ import annotations

import numpy as np

from .facts import Floats


def at_least_three(mean: Floats) -> Floats:
    """Chance that a Poisson count with this mean reaches three."""
    return 1.0 - np.exp(-mean) * (1.0 + mean + mean * mean / 2.0)


def capped(mean: Floats, cap: Floats) -> Floats:
    """Expected value of a Poisson count when a day counts no further than cap + ½."""
    term = np.exp(-mean)
    below = term.copy()
    total = 1.0 - below
    for k in range(1, int(cap.max(initial=1.0)) + 1):
        term = term * mean / k
        below = below + term
        beyond = np.maximum(1.0 - below, 0.0)
        total = total + np.where(k < cap, beyond, np.where(k == cap, beyond / 2, 0.0))
    return np.asarray(total)


def log_gamma(x: Floats) -> Floats:
    """Natural logarithm of the gamma function for x > 0 (Stirling, shifted by 4)."""
    shift = x * (x + 1) * (x + 2) * (x + 3)
    y = x + 4.0
    inverse = 1 / y
    square = inverse * inverse
    series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260)))
    return np.asarray(
        (y - 0.5) * np.log(y) - y + 0.9189385332046727 + series - np.log(shift)
    )
