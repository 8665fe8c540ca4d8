"""The knobs of a business by another hand, drawn anew for each seed.

Written from the list of what real records do (section 10 of the study), not from the
detector nor from the first generator, and with ranges where that one has fixed values.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Trade:
    """When the guests of a trade come, and where they write."""

    week: tuple[float, ...]
    parts: tuple[float, ...]
    channels: tuple[str, ...]
    peaks: tuple[int, ...]
    """Weeks of the year in which there is half as much again to do."""


TRADES = (
    Trade(
        (0.08, 0.09, 0.11, 0.13, 0.22, 0.23, 0.14), (0.0, 0.25, 0.13, 0.57, 0.05),
        ("google", "tripadvisor", "wolt", "email"), (50, 51),
    ),
    Trade(
        (0.13, 0.12, 0.12, 0.13, 0.17, 0.18, 0.15), (0.25, 0.08, 0.17, 0.35, 0.15),
        ("booking", "google", "tripadvisor"), (26, 27, 28, 29, 30),
    ),
    Trade(
        (0.23, 0.21, 0.20, 0.19, 0.16, 0.01, 0.0), (0.42, 0.22, 0.30, 0.06, 0.0),
        ("google", "form", "email"), (3, 4, 40),
    ),
    Trade(
        (0.12, 0.12, 0.13, 0.14, 0.19, 0.21, 0.09), (0.18, 0.27, 0.31, 0.24, 0.0),
        ("google", "facebook"), (47, 48, 49, 50),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Town:
    """One business: how much is said, how it differs by itself, how well it is told."""

    trade: Trade
    reviews: int
    locations: int
    aspects: int
    products: int
    languages: int
    complaints: float
    mislabelled: float
    visit_known: float
    lag: float
    standing: float
    season: float
    uneven_weeks: float
    uneven_aspects: float
    drift: float
    incidents: float
    confident: bool

    @property
    def sizes(self) -> tuple[int, ...]:
        """Codes of each dimension, the unknown included."""
        return (
            8, 6, self.locations + 1, len(self.trade.channels) + 1,
            self.products + 1, self.languages + 1,
        )  # fmt: skip


def town(seed: int) -> Town:
    """Draw a business; the same seed gives the same."""
    chance = np.random.default_rng([seed, 4049])
    locations = int(chance.choice([1, 1, 1, 2, 3, 6]))
    return Town(
        trade=TRADES[int(chance.integers(len(TRADES)))],
        reviews=int(np.exp(chance.uniform(np.log(130), np.log(420)))) * locations,
        locations=locations,
        aspects=int(chance.integers(14, 46)),
        products=int(chance.integers(1, 7)),
        languages=int(chance.integers(1, 5)),
        complaints=float(chance.uniform(0.2, 0.7)),
        mislabelled=float(chance.uniform(0.05, 0.25)),
        visit_known=float(chance.uniform(0.3, 0.95)),
        lag=float(chance.uniform(1.0, 5.0)),
        standing=float(chance.uniform(0.1, 0.45)),
        season=float(chance.uniform(0.0, 0.6)),
        uneven_weeks=float(chance.uniform(0.0, 0.5)),
        uneven_aspects=float(chance.uniform(0.0, 0.5)),
        drift=float(chance.uniform(0.0, 0.5)),
        incidents=float(chance.uniform(0.0, 4.0)),
        confident=bool(chance.random() < 0.5),
    )
