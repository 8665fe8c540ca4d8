"""A channel in trouble is asked ever less often, and never forgotten."""

from __future__ import annotations

from datetime import timedelta

import pytest

from amends.foundation import clock
from amends.foundation.jobs.job import Job
from amends.journeys.collecting import LONGEST_REST, collect_all, resting
from tests.world import NOON


def test_a_healthy_channel_is_asked_each_time(paper):
    assert not resting(paper, at=NOON)


@pytest.mark.parametrize(
    ("lasted", "pause"),
    [
        (timedelta(0), timedelta(0)),
        (timedelta(minutes=10), timedelta(minutes=5)),
        (timedelta(days=3), LONGEST_REST),
    ],
)
def test_the_pause_grows_with_the_trouble(paper, lasted, pause):
    paper.failed("no answer", at=NOON - lasted)
    paper.failed("no answer", at=NOON)
    assert not resting(paper, at=NOON + pause)
    if pause:
        assert resting(paper, at=NOON + pause - timedelta(seconds=1))


def test_one_answer_ends_it(paper):
    paper.failed("no answer", at=NOON - timedelta(days=3))
    paper.heard({}, at=NOON)
    assert not resting(paper, at=NOON)


def test_the_timetable_leaves_a_resting_channel_alone(paper, by_hand):
    paper.failed("no answer", at=NOON - timedelta(days=3))
    paper.failed("no answer", at=NOON)
    with clock.stopped(NOON + timedelta(minutes=5)):
        collect_all.func()
    assert not Job.objects.filter(key=f"collect:{paper.pk}").exists()
    with clock.stopped(NOON + timedelta(hours=2)):
        collect_all.func()
    assert Job.objects.filter(key=f"collect:{paper.pk}").exists()
