"""How often something may happen."""

from __future__ import annotations

from datetime import timedelta

import pytest

from amends.foundation import rates
from amends.foundation.rates import Rate, allow
from tests.rooms.foundation.cast import MINUTE, NOON

pytestmark = pytest.mark.django_db


def form(at=NOON, key: str = "form:1.2.3.4") -> bool:
    return allow(key, limit=3, per_seconds=60, at=at)


def test_three_a_minute_and_not_a_fourth():
    assert [form() for _ in range(5)] == [True, True, True, False, False]


def test_others_are_not_kept_waiting():
    for _ in range(4):
        form()
    assert form(key="form:5.6.7.8")


def test_two_minutes_later_all_is_forgotten():
    for _ in range(4):
        form()
    assert [form(NOON + 2 * MINUTE) for _ in range(4)] == [True, True, True, False]


def test_the_turn_of_the_window_does_not_double_the_limit():
    assert sum(form(NOON + timedelta(seconds=59)) for _ in range(5)) == 3
    assert sum(form(NOON + timedelta(seconds=61)) for _ in range(5)) == 0
    assert sum(form(NOON + timedelta(seconds=90)) for _ in range(5)) == 1


def test_a_flood_of_refused_calls_writes_nothing(django_assert_num_queries):
    for _ in range(3):
        form()
    with django_assert_num_queries(1):
        assert not form()


def test_nobody_s_address_is_stored():
    form(key="sign-in:mart@example.com")
    assert "mart" not in Rate.objects.get().key


def test_spent_counters_are_swept():
    form()
    assert rates.sweep(at=NOON + MINUTE) == 0
    assert rates.sweep(at=NOON + 3 * MINUTE) == 1
