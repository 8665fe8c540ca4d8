"""Who stopped coming back: the model beside the plain rule, and whether chances hold.

Two worlds, both made here: ``cdnow`` is drawn from the published parameters of CDNOW's
customers (39 weeks seen, 39 to come); in ``steady`` people come at even pauses, which
the model does not expect.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from amends.core.returning import (
    PlainRule,
    Returning,
    Rhythms,
    auc,
    bands,
    brier,
    score,
)
from amends.core.returning import fit as fitted
from amends.core.returning.simulation import Life, lives

CDNOW = Returning(0.243, 4.414, 0.793, 2.426)
SEEN, AHEAD = 39.0, 39.0
PEOPLE, SEED = 20_000, 2005
TIMES = (2.0, 3.0, 4.0, 6.0)


def measure(folder: Path) -> dict[str, object]:
    """Return how well each names who stays away, in both worlds."""
    del folder
    chance = np.random.default_rng(SEED)
    published = lives(CDNOW, PEOPLE, SEEN + AHEAD, chance=chance)
    return {
        **_world("cdnow", list(published)),
        **_world("steady", list(_steady(PEOPLE, np.random.default_rng(SEED)))),
        "fit_100k_s": _fit_s(),
    }


def _world(name: str, people: list[Life]) -> dict[str, object]:
    seen = [life for life in people if life.visits[0] <= SEEN]
    rhythms = Rhythms.of([_row(life) for life in seen])
    back = np.array([any(week > SEEN for week in life.visits) for life in seen])
    model = fitted(rhythms)
    comes = model.back_within(rhythms, AHEAD)
    # Who came once has no rhythm that could break: both are asked about the others.
    again = rhythms.repeats > 0
    regulars = Rhythms(rhythms.repeats[again], rhythms.last[again], rhythms.age[again])
    away = ~back[again]
    rule = {times: PlainRule(times) for times in TIMES}
    best = max((score(one.stopped(regulars), away).f1, k) for k, one in rule.items())
    named = score(comes[again] < 0.5, away)
    model_auc = auc(-comes[again], away)
    rule_auc = auc(rule[3.0].pauses(regulars), away)
    found = bands(comes, back)
    return {
        f"{name}.model_f1": named.f1,
        f"{name}.model_precision": named.precision,
        f"{name}.model_recall": named.recall,
        f"{name}.rule_f1": best[0],
        f"{name}.rule_times": best[1],
        f"{name}.model_auc": model_auc,
        f"{name}.rule_auc": rule_auc,
        f"{name}.auc_over_rule": model_auc - rule_auc,
        f"{name}.brier": brier(comes, back),
        f"{name}.brier_of_mean": brier(np.full(len(back), back.mean()), back),
        f"{name}.bands_fitting": sum(band.fits for band in found),
        **{
            f"{name}.band{number:02}": f"{band.said:.2f}/{band.happened.value:.2f}"
            for number, band in enumerate(found, 1)
        },
    }


def _row(life: Life) -> tuple[int, float, float]:
    weeks = [week for week in life.visits if week <= SEEN]
    return len(weeks) - 1, weeks[-1] - weeks[0], SEEN - weeks[0]


def _steady(count: int, chance: np.random.Generator) -> Iterator[Life]:
    """Yield people who come at even pauses of their own until they stay away."""
    for _one in range(count):
        pause = float(chance.lognormal(1.2, 0.6))
        last = float(chance.exponential(60.0))
        now = first = float(chance.uniform(0, 26))
        visits = [first]
        while True:
            now += pause * float(chance.gamma(9, 1 / 9))
            if now > min(SEEN + AHEAD, first + last):
                break
            visits.append(now)
        yield Life(tuple(visits), first + last)


def _fit_s() -> float:
    chance = np.random.default_rng(SEED)
    people = Rhythms.of(
        [_row(life) for life in lives(CDNOW, 100_000, 78, chance=chance)]
    )
    began = time.perf_counter()
    fitted(people).alive(people)
    return time.perf_counter() - began
