"""EBGM, the gamma-Poisson shrinker of drug safety (DuMouchel 1999): EB05 of two."""

from __future__ import annotations

import numpy as np

from amends.core.patterns.counting import Record
from amends.core.patterns.windows import WEEKS

from .tables import Cell, Numbers, cells

_GRID = np.exp(np.linspace(np.log(0.02), np.log(60.0), 160))
_START = np.log(np.array([0.2, 0.1, 2.0, 4.0, 0.5]))
"""Shapes and rates of both gammas and the odds of the first, as published."""
_FITTED, _ROUNDS, _DEEPEST = 400, 3, 2
BAR = 2.0


def look(record: Record) -> list[Cell]:
    """Return cells whose rise is twofold with 95 % chance, best first.

    As it is used: pairs and triples over all that was ever reported, fitted anew each
    time by maximum likelihood.
    """
    found = [
        cell
        for cell in cells(record, 1.0)[0]
        if cell.window == len(WEEKS) and len(cell.context) <= _DEEPEST
    ]
    if not found:
        return []
    step = max(len(found) // _FITTED, 1)
    prior = _prior(_fitted(found[::step]))
    told = [c for c in found if c.seen >= 3]
    low = _eb05(told, prior)
    order = np.argsort(-low, kind="stable")
    return [told[at] for at in order if low[at] >= BAR]


def _log_prior(parameters: Numbers) -> Numbers:
    shape, rate = np.exp(parameters[[0, 2]]), np.exp(parameters[[1, 3]])
    # On a logarithmic grid the density carries one more factor of the rise itself.
    each = shape[:, None] * np.log(_GRID) - rate[:, None] * _GRID
    each -= np.log(np.exp(each).sum(axis=1, keepdims=True) + 1e-300)
    odds = np.exp(parameters[4])
    share = np.array([odds, 1.0])[:, None] / (1.0 + odds)
    return np.asarray(np.log((share * np.exp(each)).sum(axis=0) + 1e-300))


def _prior(parameters: Numbers) -> Numbers:
    return np.exp(_log_prior(parameters))


def _fitted(sample: list[Cell]) -> Numbers:
    """Maximise the likelihood of counts of one and more, one parameter at a time."""
    seen = np.array([c.seen for c in sample])
    usual = np.maximum([c.expected for c in sample], 1e-6)
    at, best = _START, _fit(_START, seen, usual)
    for size in (0.8, 0.4, 0.2)[:_ROUNDS]:
        for turn in range(len(at)):
            for step in (size, -size):
                moved = at.copy()
                moved[turn] = np.clip(moved[turn] + step, -4.0, 4.0)
                value = _fit(moved, seen, usual)
                if value > best:
                    at, best = moved, value
    return at


def _fit(parameters: Numbers, seen: Numbers, usual: Numbers) -> float:
    mean = usual[:, None] * _GRID
    chance = np.exp(seen[:, None] * np.log(mean) - mean) @ _prior(parameters)
    none = np.exp(-mean) @ _prior(parameters)
    return float(np.log((chance + 1e-300) / (1 - none + 1e-12)).sum())


def _eb05(found: list[Cell], prior: Numbers) -> Numbers:
    if not found:
        return np.empty(0)
    seen = np.array([c.seen for c in found])[:, None]
    usual = np.maximum([c.expected for c in found], 1e-6)[:, None]
    log_each = seen * np.log(_GRID) - usual * _GRID + np.log(prior + 1e-300)
    each = np.exp(log_each - log_each.max(axis=1, keepdims=True))
    upto = np.cumsum(each, axis=1) / each.sum(axis=1, keepdims=True)
    return np.asarray(_GRID[np.minimum((upto < 0.05).sum(axis=1), len(_GRID) - 1)])
