"""How much likelier a count is under "it has risen" than under "it is as before".

The number that would be ordinary is itself uncertain: the cell's own past is short,
and everything drifts a little. A gamma distribution holds that uncertainty, so both
sides of the ratio are negative binomial and the ratio has a closed form.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .facts import Floats
from .poisson import log_gamma

RISES = np.array([1.4, 1.7, 2.1, 2.7, 3.6, 5.0, 8.0, 14.0])
WEIGHTS = np.array([0.13, 0.15, 0.17, 0.17, 0.15, 0.12, 0.08, 0.03])

_ON_TOP = 0.8
"""How often what goes wrong is something new, rather than more of everything."""


@dataclass(frozen=True, slots=True)
class Ordinary:
    """What would be ordinary: its mean and how firm that is (a count's worth)."""

    mean: Floats
    firmness: Floats


def log_factor(observed: Floats, ordinary: Ordinary) -> Floats:
    """Logarithm of the Bayes factor for a rise against none."""
    mean, firm = ordinary.mean[..., None], ordinary.firmness[..., None]
    seen = observed[..., None]
    ratio = seen * np.log(RISES) - (seen + firm) * np.log(
        (firm + RISES * mean) / (firm + mean)
    )
    top = ratio.max(axis=-1)
    return np.asarray(top + np.log(np.exp(ratio - top[..., None]) @ WEIGHTS))


def log_surplus(observed: Floats, ordinary: Ordinary) -> Floats:
    """The same where it has mostly come on top, and seldom multiplied what there was.

    As ``log_factor`` has it the doubt about the ordinary is multiplied with the rise,
    so that a count is foreseen hardly better by a rise than by none. What is new is no
    more uncertain than a count: the gamma distribution of both together has the sum of
    their means and the old variance.
    """
    mean, firm = ordinary.mean[..., None], ordinary.firmness[..., None]
    seen = observed[..., None]
    ratio = _log_chance(seen, mean * RISES, firm * RISES**2)
    ratio -= _log_chance(seen, mean, firm)
    top = ratio.max(axis=-1)
    on_top = top + np.log(np.exp(ratio - top[..., None]) @ WEIGHTS)
    return np.asarray(
        np.logaddexp(
            np.log(_ON_TOP) + on_top,
            np.log(1 - _ON_TOP) + log_factor(observed, ordinary),
        )
    )


def _log_chance(seen: Floats, mean: Floats, firm: Floats) -> Floats:
    """Negative binomial log chance of counts, up to what they have in common."""
    return np.asarray(
        log_gamma(seen + firm) - log_gamma(firm)
        + firm * np.log(firm / (firm + mean)) + seen * np.log(mean / (firm + mean))
    )  # fmt: skip


def rise(observed: Floats, ordinary: Ordinary) -> tuple[Floats, Floats, Floats]:
    """Shrunken ratio to what is ordinary, with its 5 % and 95 % bounds."""
    grid = np.exp(np.linspace(np.log(0.5), np.log(25.0), 80))
    mean, firm = ordinary.mean[..., None], ordinary.firmness[..., None]
    seen = observed[..., None]
    loglike = seen * np.log(grid) - (seen + firm) * np.log(firm + grid * mean)
    # Large ratios are rare: log-normal about 1 with a standard deviation of one.
    loglike = loglike - 0.5 * np.log(grid) ** 2
    weight = np.exp(loglike - loglike.max(axis=-1, keepdims=True))
    weight /= weight.sum(axis=-1, keepdims=True)
    upto = np.cumsum(weight, axis=-1)
    low = grid[np.minimum((upto < 0.05).sum(axis=-1), len(grid) - 1)]
    high = grid[np.minimum((upto < 0.95).sum(axis=-1), len(grid) - 1)]
    middle = np.exp(weight @ np.log(grid))
    return np.asarray(middle), np.asarray(low), np.asarray(high)
