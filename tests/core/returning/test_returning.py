"""The model says what its authors published, and a kept library computes."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amends.core.returning import (
    PlainRule,
    Returning,
    Rhythms,
    Unfit,
    auc,
    bands,
    brier,
    fit,
    rhythm,
    score,
)
from amends.core.returning.simulation import lives

CDNOW = Returning(0.243, 4.414, 0.793, 2.426)
"""As published for 2,357 customers of CDNOW over 39 weeks, table 2 of the paper."""
FOUR = Rhythms.of([(0, 0, 38.86), (1, 1.7, 38.86), (7, 29.43, 38.86), (26, 31, 32)])


def simulated(count: int, seed: int) -> tuple[Rhythms, np.ndarray]:
    """People like CDNOW's for 39 weeks, and whether they came in the next 39."""
    rows, back = [], []
    for life in lives(CDNOW, count, 78, chance=np.random.default_rng(seed)):
        seen = [week for week in life.visits if week <= 39]
        rows.append((len(seen) - 1, seen[-1] - seen[0], 39 - seen[0]))
        back.append(len(life.visits) > len(seen))
    return Rhythms.of(rows), np.array(back)


def test_the_worked_example_of_the_authors() -> None:
    # "Implementing the BG/NBD model in Excel", customer 0001: 1.226 in 39 weeks.
    first = Rhythms.of([(2, 30.43, 38.86)])
    assert CDNOW.expected(first, 39)[0] == pytest.approx(1.226, abs=5e-4)


def test_four_people_as_lifetimes_computes_them() -> None:
    # lifetimes 0.11.3, BetaGeoFitter with the same parameters.
    assert CDNOW.alive(FOUR) == pytest.approx([1, 0.2117617, 0.6417563, 0.9433561])
    expected = [0.0542998, 0.0580928, 1.0027226, 6.1983503]
    assert CDNOW.expected(FOUR, 10) == pytest.approx(expected, abs=1e-6)
    likely = [-0.5547133, -4.4674924, -21.8632763, -38.4306107]
    assert CDNOW.log_likelihood(FOUR) == pytest.approx(likely, abs=1e-6)


def test_a_fit_is_that_of_lifetimes_on_the_same_people() -> None:
    people, _back = simulated(2357, 8)
    found = fit(people)
    theirs = (0.2666711, 4.9706582, 0.5395531, 1.5234045)
    ours = (found.r, found.alpha, found.a, found.b)
    assert ours == pytest.approx(theirs, rel=1e-4)


def test_what_is_said_happens_about_as_often() -> None:
    people, back = simulated(2357, 8)
    chance = fit(people).back_within(people, 39)
    found = bands(chance, back)
    assert [band.fits for band in found] == [True] * 10
    assert [band.said for band in found] == sorted(band.said for band in found)


def test_with_the_true_model_the_sums_agree() -> None:
    people, back = simulated(4000, 3)
    said = CDNOW.back_within(people, 39)
    error = np.sqrt((said * (1 - said)).sum())
    assert abs(said.sum() - back.sum()) < 4 * error


def test_silence_counts_more_in_who_came_often() -> None:
    often, seldom = Rhythms.of([(20, 20, 40)]), Rhythms.of([(2, 20, 40)])
    assert CDNOW.alive(often)[0] < 0.05
    assert CDNOW.alive(seldom)[0] > 0.3


@settings(suppress_health_check=[HealthCheck.too_slow])  # a busy machine is no fault
@given(*[st.integers(0, 60), *[st.integers(0, 1000)] * 3])
def test_chances_are_chances(repeats: int, last: int, more: int, ahead: int) -> None:
    last = last if repeats else 0
    person = Rhythms.of([(repeats, last / 10, (last + more + 1) / 10)])
    alive = CDNOW.alive(person)[0]
    back = CDNOW.back_within(person, ahead / 10)[0]
    assert 0 <= back <= alive <= 1
    assert 0 <= CDNOW.expected(person, ahead / 10)[0] < np.inf


def test_from_few_people_nothing_is_concluded() -> None:
    with pytest.raises(Unfit):
        fit(Rhythms.of([(1, 2.0, 9.0)] * 49 + [(0, 0, 9.0)] * 500))


def test_two_visits_on_one_day_are_one() -> None:
    days = [date(2026, 1, 5), date(2026, 1, 5), date(2026, 1, 19), date(2026, 9, 1)]
    assert rhythm(days, date(2026, 2, 2)) == (1, 2.0, 4.0)
    with pytest.raises(ValueError, match="no visit"):
        rhythm(days, date(2025, 1, 1))


def test_the_plain_rule_goes_by_ones_own_rhythm() -> None:
    # Weekly for ten weeks then five silent; monthly, five silent; once, five silent.
    people = Rhythms.of([(10, 10, 15), (3, 12, 17), (0, 0, 5)])
    assert PlainRule(3).stopped(people).tolist() == [True, False, False]
    assert PlainRule(3, usual=1).stopped(people).tolist() == [True, False, True]


def test_scores_are_those_of_the_textbook() -> None:
    named = np.array([True, True, False, False])
    stopped = np.array([True, False, True, False])
    found = score(named, stopped)
    assert (found.named, found.precision, found.recall, found.f1) == (2, 0.5, 0.5, 0.5)
    assert score(~stopped & stopped, stopped).f1 == 0
    guess = np.array([0.9, 0.4, 0.4, 0.1])
    # Pairs (stopped, not): 0.9>0.4, 0.9>0.1, 0.4=0.4 half, 0.4>0.1.
    assert auc(guess, stopped) == 3.5 / 4
    assert auc(guess, stopped | True) == 0.5
    assert brier(guess, stopped) == pytest.approx((0.01 + 0.16 + 0.36 + 0.01) / 4)
