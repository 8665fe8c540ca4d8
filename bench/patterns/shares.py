"""Figures with what chance leaves open: a share, its 90 % interval and of how many."""

from __future__ import annotations

from math import sqrt
from statistics import median

Figures = dict[str, object]
_Z = 1.645


def share(name: str, flags: list[bool]) -> Figures:
    """The share of what is true, with Wilson's interval; nothing without any world."""
    n = len(flags)
    if not n:
        return {}
    found = sum(flags) / n
    centre = (found + _Z**2 / (2 * n)) / (1 + _Z**2 / n)
    half = _Z * sqrt(found * (1 - found) / n + _Z**2 / (4 * n**2)) / (1 + _Z**2 / n)
    low, high = max(centre - half, 0.0), min(centre + half, 1.0)
    return {name: found, f"{name}.90%": f"{low:.2f}-{high:.2f} of {n}"}


def rate(name: str, events: int, years: int) -> Figures:
    """Events a year, with an interval of a Poisson count (Wilson and Hilferty)."""
    low = _quantile(events, -_Z) if events else 0.0
    high = _quantile(events + 1, _Z)
    told = f"{low / years:.2f}-{high / years:.2f} of {years}"
    return {name: events / years, f"{name}.90%": told}


def middle(name: str, values: list[float]) -> Figures:
    """The median, with the order statistics that hold it nine times in ten."""
    n = len(values)
    if not n:
        return {}
    ordered, away = sorted(values), _Z * sqrt(n) / 2
    low = ordered[max(int(n / 2 - away), 0)]
    high = ordered[min(int(n / 2 + away), n - 1)]
    return {name: float(median(values)), f"{name}.90%": f"{low:g}-{high:g} of {n}"}


def _quantile(shape: float, z: float) -> float:
    """Quantile of a gamma distribution with this shape."""
    return float(shape * (1 - 1 / (9 * shape) + z / (3 * sqrt(shape))) ** 3)
