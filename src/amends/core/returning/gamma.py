"""Two functions of the textbooks that NumPy leaves out."""

from __future__ import annotations

from math import lgamma

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
ENOUGH = 1e-12
MOST = 20_000


def log_gamma(offset: float, counts: Floats) -> Floats:
    """Return ln Γ(offset + count) for many counts; whole numbers repeat a lot."""
    different, where = np.unique(counts, return_inverse=True)
    found = np.array([lgamma(offset + count) for count in different.tolist()])
    return np.asarray(found[where], dtype=np.float64)


def hypergeometric(a: Floats, b: Floats, c: Floats, z: Floats) -> Floats:
    """Return Gauss's 2F1(a, b; c; z) for 0 <= z < 1, by its series."""
    term = np.ones_like(z)
    total = np.ones_like(z)
    for k in range(MOST):
        term = term * (a + k) * (b + k) / (c + k) * z / (k + 1)
        total = total + term
        if np.all(np.abs(term) <= ENOUGH * np.abs(total)):
            break
    return total
