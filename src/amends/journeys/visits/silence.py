"""Who has stopped coming: two ways tried on the house's own past, the better one used.

days of visits → cut at a day → both ways look at what was before
               → what came after says which one to trust
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray

from amends.core.returning import (
    PlainRule,
    Returning,
    Rhythms,
    Unfit,
    bands,
    brier,
    fit,
    rhythm,
    score,
)

LONGEST, SHORTEST = 39, 8
"""Weeks that are looked ahead: half of what is known, within these bounds."""
FEWEST = 200
"""Regulars needed to say which way is better; with fewer the plain rule is used."""
Days = dict[int, list[date]]


@dataclass(frozen=True, slots=True)
class Verdict:
    """By which way, the chance of each to come again, and who seems to have stopped."""

    method: str = ""
    chances: dict[int, float] = field(default_factory=dict)
    stopped: frozenset[int] = frozenset()
    figures: dict[str, Any] = field(default_factory=dict)


def days_of(rows: Iterable[tuple[int, date]]) -> Days:
    """Return the days of each from (number, day) pairs."""
    found: Days = {}
    for number, day in rows:
        found.setdefault(number, []).append(day)
    return found


def judge(visits: Days, today: date) -> Verdict:
    """Say who has stopped by that day."""
    people = {number: days for number, days in visits.items() if min(days) <= today}
    if not people:
        return Verdict()
    weeks = horizon(people, today)
    figures = tried(people, today, weeks)
    numbers = list(people)
    rhythms = _rhythms(people.values(), today)
    model = _fitted(rhythms)
    again = rhythms.repeats > 0
    if model is None:
        method, chances = "rule", {}
    else:
        method = "model" if _model_wins(figures) else "rule"
        comes = model.back_within(rhythms, weeks)
        chances = dict(zip(numbers, comes.tolist(), strict=True))
    gone = again & _gone(method, model, rhythms)
    stopped = frozenset(np.asarray(numbers)[gone].tolist())
    return Verdict(method, chances, stopped, {"weeks": weeks, **figures})


def horizon(people: Days, today: date) -> int:
    """Return how many weeks ahead chances are about."""
    first = min(min(days) for days in people.values())
    known = (today - first).days // 7
    return max(SHORTEST, min(LONGEST, known // 2))


def tried(people: Days, today: date, weeks: int) -> dict[str, Any]:
    """Return how both ways would have done so many weeks ago; empty if too few."""
    cut = today - timedelta(weeks=weeks)
    earlier = {number: days for number, days in people.items() if min(days) <= cut}
    if not earlier:
        return {}
    rhythms = _rhythms(earlier.values(), cut)
    again = rhythms.repeats > 0
    model = _fitted(rhythms)
    if model is None or int(np.count_nonzero(again)) < FEWEST:
        return {}
    back = np.array([max(days) > cut for days in earlier.values()])
    comes = model.back_within(rhythms, weeks)
    ways = {name: _gone(name, model, rhythms)[again] for name in ("model", "rule")}
    scores = {name: score(named, ~back[again]) for name, named in ways.items()}
    return {
        "regulars": int(np.count_nonzero(again)),
        "brier": round(brier(comes, back), 4),
        "brier_of_mean": round(brier(np.full(len(back), back.mean()), back), 4),
        "bands": [
            [band.said, band.happened.value, band.happened.low, band.happened.high]
            for band in bands(comes, back)
        ],
        **{
            f"{name}_{what}": round(getattr(found, what), 4)
            for name, found in scores.items()
            for what in ("precision", "recall", "f1")
        },
    }


def _model_wins(figures: dict[str, Any]) -> bool:
    """Whether the model named those who stayed away at least as well as the rule."""
    return bool(figures) and figures["model_f1"] >= figures["rule_f1"]


def _gone(method: str, model: Returning | None, rhythms: Rhythms) -> NDArray[np.bool_]:
    if method == "model" and model is not None:
        return np.asarray(model.alive(rhythms) < 0.5)
    return PlainRule().stopped(rhythms)


def _rhythms(days: Iterable[Sequence[date]], until: date) -> Rhythms:
    return Rhythms.of([rhythm(each, until) for each in days])


def _fitted(rhythms: Rhythms) -> Returning | None:
    try:
        return fit(rhythms)
    except Unfit:
        return None
