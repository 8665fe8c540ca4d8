"""Moments and measures: nights are quiet, figures are those of the textbooks."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amends.core.asking import Quiet, csat, effort, next_moment, nps, wilson

TARTU = ZoneInfo("Europe/Tallinn")
QUIET = Quiet()
MONDAY = datetime(2026, 9, 14, 12, 0, tzinfo=UTC)


def local(at: datetime) -> tuple[int, int, int]:
    there = at.astimezone(TARTU)
    return there.isoweekday(), there.hour, there.minute


def test_by_day_it_leaves_at_once() -> None:
    assert next_moment(MONDAY, QUIET, TARTU) == MONDAY


def test_at_night_it_waits_for_the_morning() -> None:
    evening = MONDAY.replace(hour=18)
    assert local(next_moment(evening, QUIET, TARTU)) == (2, 9, 0)
    dawn = MONDAY.replace(hour=2)
    assert local(next_moment(dawn, QUIET, TARTU)) == (1, 9, 0)


def test_a_day_of_rest_and_a_holiday_are_passed_over() -> None:
    saturday_night = MONDAY + timedelta(days=5, hours=7)
    assert local(next_moment(saturday_night, QUIET, TARTU)) == (1, 9, 0)
    rest = {date(2026, 9, 14)}
    assert local(next_moment(MONDAY, QUIET, TARTU, rest=rest)) == (2, 9, 0)


@given(
    st.integers(0, 26_000),
    st.times(),
    st.times(),
    st.sampled_from(["Europe/Tallinn", "America/New_York", "Asia/Kolkata"]),
)
def test_no_moment_lies_in_quiet_hours(
    hours: int, start: time, end: time, zone: str
) -> None:
    at = MONDAY + timedelta(hours=hours)
    quiet = Quiet(start, end, frozenset({7}))
    found = next_moment(at, quiet, ZoneInfo(zone))
    assert found >= at
    assert not quiet.holds(found.astimezone(ZoneInfo(zone)))


def test_wilson_is_what_statsmodels_says() -> None:
    # proportion_confint(8, 10, method="wilson"), and (0, 20)
    eight = wilson(8, 10)
    assert (eight.low, eight.high) == pytest.approx((0.4901625, 0.9433178), abs=1e-6)
    none = wilson(0, 20)
    assert (none.low, none.high) == pytest.approx((0.0, 0.1611252), abs=1e-6)


def test_csat_counts_four_and_five() -> None:
    found = csat([5, 4, 3, 2, 5])
    assert (found.value, found.n) == (0.6, 5)


def test_nps_takes_detractors_from_promoters() -> None:
    # 50 promoters, 30 passive, 20 detractors: 30 ± 1.96·√((0.7 − 0.09) / 100)
    found = nps([10] * 50 + [8] * 30 + [3] * 20)
    assert found.value == pytest.approx(30.0)
    assert (found.low, found.high) == pytest.approx((14.692, 45.308), abs=1e-3)


def test_effort_is_a_mean_with_its_error() -> None:
    # mean 5, s = 1.5811388, n = 5: ± 1.96·s/√5
    found = effort([3, 4, 5, 6, 7])
    assert found.value == 5
    assert (found.low, found.high) == pytest.approx((3.614096, 6.385904), abs=1e-5)


def test_few_answers_tell_nothing() -> None:
    assert not csat([5, 5, 5, 5]).tells
    assert csat([5] * 5).tells
    assert [found([]).n for found in (csat, effort, nps)] == [0, 0, 0]


@given(st.lists(st.integers(0, 10), min_size=1, max_size=60))
def test_an_interval_holds_its_figure(answers: list[int]) -> None:
    for found in (nps(answers), csat(answers), wilson(len(answers) // 2, len(answers))):
        assert found.low <= found.value + 1e-9
        assert found.value <= found.high + 1e-9


def test_measures_are_what_statsmodels_says() -> None:
    # statsmodels 0.15: DescrStatsW(...).zconfint_mean() for effort, and for NPS the
    # mean of 100, 0 and -100 with its own standard deviation.
    found = effort([1, 5, 7, 6, 6, 4, 3, 7, 7, 2])
    assert (found.value, found.low, found.high) == pytest.approx(
        (4.8, 3.4358250, 6.1641750), abs=1e-6
    )
    answers = [10] * 37 + [9] * 5 + [8] * 20 + [6] * 11 + [0] * 7
    score = nps(answers)
    assert (score.value, score.low, score.high) == pytest.approx(
        (30.0, 12.1977430, 47.8022570), abs=1e-6
    )
    part = wilson(37, 50)
    assert (part.low, part.high) == pytest.approx((0.6044684, 0.8412847), abs=1e-6)
