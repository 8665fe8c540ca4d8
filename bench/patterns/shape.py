"""What a world looks like: sizes and the knobs that another hand may turn."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Shape:
    """The knobs of one world; rates are for each year, shares lie in 0..1.

    With 30 aspects and a complaint in four reviews as many cells can tell something as
    in the study's worlds: log K_eff is 5.2 at S and 7.6 at M against 5.3 and 7.4.
    """

    reviews: int = 150
    locations: int = 1
    aspects: int = 30
    products: int = 4
    years: int = 2
    complaints: float = 0.25
    noise: float = 0.10
    known: float = 0.70
    blurred: float = 0.5
    late: float = 0.0
    standing: float = 0.12
    standing_time: float = 0.0
    shocks: float = 0.3
    bad_days: float = 2.0
    seasons: float = 0.2
    drift: float = 0.0
    growth: tuple[float, float] = (-0.1, 0.4)
    confident: bool = False
    week: tuple[float, ...] = (0.10, 0.10, 0.11, 0.13, 0.19, 0.22, 0.15)
    parts: tuple[float, ...] = (0.06, 0.20, 0.14, 0.50, 0.10)
    languages: tuple[float, ...] = (0.7, 0.2, 0.1)
    channels: tuple[str, ...] = field(default=("google", "tripadvisor", "wolt"))


SIZES = {
    "S": Shape(),
    "M": Shape(reviews=600, locations=2),
    "L": Shape(reviews=4000, locations=8),
    "XL": Shape(reviews=40000, locations=200),
}

HOTEL = (0.15, 0.14, 0.14, 0.14, 0.14, 0.15, 0.14)
CLINIC = (0.22, 0.20, 0.20, 0.19, 0.17, 0.02, 0.0)
