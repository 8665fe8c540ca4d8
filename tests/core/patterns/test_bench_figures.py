"""The bench says what chance leaves open, and times a look in a process of its own."""

import pytest

from bench.patterns import speed
from bench.patterns.amounts import seeds
from bench.patterns.shares import middle, rate, share


def test_a_share_tells_its_interval_and_of_how_many():
    told = share("power", [True] * 17 + [False] * 3)
    assert told == {"power": 0.85, "power.90%": "0.68-0.94 of 20"}


def test_nothing_is_said_of_worlds_that_were_not_there():
    assert share("power", []) == {}
    assert middle("delay", []) == {}


def test_no_false_story_in_forty_years_is_still_no_promise():
    assert rate("false", 0, 40) == {"false": 0.0, "false.90%": "0.00-0.07 of 40"}


def test_the_median_is_told_with_the_values_around_it():
    weeks = [float(k) for k in range(1, 22)]
    assert middle("weeks", weeks) == {"weeks": 11.0, "weeks.90%": "7-15 of 21"}


def test_an_examination_moves_the_seeds(monkeypatch):
    assert list(seeds(3)) == [0, 1, 2]
    monkeypatch.setenv("AMENDS_BENCH_SEED", "50000")
    assert list(seeds(2)) == [50000, 50001]
    monkeypatch.setenv("AMENDS_BENCH_SHARE", "0.5")
    assert list(seeds(2)) == [50000]


@pytest.mark.slow
def test_a_look_is_timed_alone():
    found = speed.figures(20_000)
    assert found["chain.rows"] == 20_000
    assert set(found) >= {"chain.look_s", "chain.week_added_s", "small.look_ms"}
