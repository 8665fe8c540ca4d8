"""What happens again and again."""

from __future__ import annotations

from datetime import timedelta

import pytest

from amends.foundation.jobs import timetable
from amends.foundation.jobs.job import Job
from tests.rooms.foundation.cast import MINUTE, NOON, take, wait_for_dough

pytestmark = pytest.mark.django_db
HOUR = 60 * MINUTE
DAY = 24 * HOUR


@pytest.fixture
def every_five_minutes():
    timetable.register("poll", every=5 * MINUTE, task=wait_for_dough)
    timetable.tick(NOON)


@pytest.fixture
def digest_at_seven():
    timetable.register("digest", every=DAY, offset=7 * HOUR, task=wait_for_dough)
    timetable.tick(NOON)


def ticked(at) -> int:
    """Tick as a worker does that has just started, then do the job."""
    timetable._seen.clear()
    queued = timetable.tick(at)
    if queued:
        take(at=at).finish(at=at)
    return queued


def test_each_slot_is_taken_once(every_five_minutes):
    ticks = [NOON + timedelta(seconds=20 * n) for n in range(1, 46)]
    assert sum(ticked(at) for at in ticks) == 3


def test_two_workers_give_one_job_per_slot(every_five_minutes):
    at = NOON + 5 * MINUTE
    assert ticked(at) + ticked(at) == 1


def test_a_turn_that_is_still_at_work_is_not_doubled(every_five_minutes):
    timetable.tick(NOON + 5 * MINUTE)
    take(at=NOON + 5 * MINUTE)
    timetable.tick(NOON + 10 * MINUTE)
    assert Job.objects.count() == 1
    assert not Job.objects.get().again


def test_after_a_long_pause_one_turn_is_made(every_five_minutes):
    assert ticked(NOON + DAY) == 1
    assert ticked(NOON + DAY + MINUTE) == 0


def test_a_clock_set_back_a_little_doubles_nothing(digest_at_seven):
    seven = NOON + 19 * HOUR
    assert ticked(seven + MINUTE) == 1
    assert ticked(seven - 5 * MINUTE) == 0
    assert ticked(seven + 2 * MINUTE) == 0
    assert ticked(seven + DAY) == 1


def test_a_clock_set_back_far_stops_nothing(every_five_minutes):
    assert ticked(NOON + 5 * MINUTE) == 1
    back = NOON - 30 * DAY
    assert ticked(back) == 0
    assert ticked(back + 5 * MINUTE) == 1
    assert ticked(back + 10 * MINUTE) == 1


def test_an_idle_tick_asks_the_database_nothing(
    every_five_minutes, django_assert_num_queries
):
    with django_assert_num_queries(0):
        timetable.tick(NOON + MINUTE)
