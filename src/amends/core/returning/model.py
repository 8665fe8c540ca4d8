"""Buy till you die: BG/NBD of Fader, Hardie and Lee (Marketing Science 24, 2005).

Whoever comes does so at a rate of their own (Gamma: ``r``, ``alpha``), and after each
visit may stay away for good, with a chance of their own (Beta: ``a``, ``b``).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from amends.core.returning.gamma import hypergeometric, log_gamma
from amends.core.returning.rhythm import Rhythms

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Returning:
    """A fitted model; times are weeks."""

    r: float
    alpha: float
    a: float
    b: float

    def log_likelihood(self, people: Rhythms) -> Floats:
        """Return how well it explains each person (equation 6 of the paper)."""
        x, r, a, b = people.repeats, self.r, self.a, self.b
        zero = np.zeros_like(x)
        rate = (
            log_gamma(r, x) - log_gamma(r, zero) + r * np.log(self.alpha)
        )  # how often
        stay = (
            log_gamma(a + b, zero)
            + log_gamma(b, x)
            - log_gamma(b, zero)
            - log_gamma(a + b, x)
        )  # how long
        still = -(r + x) * np.log(self.alpha + people.age)
        again = x > 0
        left = np.full_like(x, -np.inf)
        left[again] = (
            np.log(a)
            - np.log(b + x[again] - 1)
            - (r + x[again]) * np.log(self.alpha + people.last[again])
        )
        return np.asarray(rate + stay + np.logaddexp(still, left), dtype=np.float64)

    def alive(self, people: Rhythms) -> Floats:
        """Return the chance that each still comes.

        Who came only once has had no occasion to stay away: their chance is 1, and
        says nothing.
        """
        return np.asarray(1.0 / (1.0 + self._odds_of_leaving(people)))

    def expected(self, people: Rhythms, weeks: float) -> Floats:
        """Return how many visits of each are to be expected in the coming weeks."""
        x, r, a, b = people.repeats, self.r, self.a, self.b
        seen = self.alpha + people.age
        ahead = seen + weeks
        series = hypergeometric(r + x, b + x, a + b + x - 1, weeks / ahead)
        share = 1.0 - (seen / ahead) ** (r + x) * series
        rate = (a + b + x - 1) / (a - 1) * share
        return np.asarray(rate / (1.0 + self._odds_of_leaving(people)))

    def back_within(self, people: Rhythms, weeks: float) -> Floats:
        """Return the chance that each comes at least once in the coming weeks.

        Given that somebody still comes, the wait is exponential at a rate whose
        posterior is Gamma(r + x, alpha + age).
        """
        seen = self.alpha + people.age
        none = (seen / (seen + weeks)) ** (self.r + people.repeats)
        return np.asarray(self.alive(people) * (1.0 - none))

    def _odds_of_leaving(self, people: Rhythms) -> Floats:
        x = people.repeats
        again = x > 0
        odds = np.zeros_like(x)
        ratio = (self.alpha + people.age[again]) / (self.alpha + people.last[again])
        odds[again] = self.a / (self.b + x[again] - 1) * ratio ** (self.r + x[again])
        return odds
