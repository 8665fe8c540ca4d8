"""A channel in trouble is asked ever less often, and never forgotten."""

from __future__ import annotations

from datetime import timedelta

import pytest

from amends.channels.circuit import State
from amends.channels.connector import Reauthorise, RetryAfter, Unreachable
from amends.foundation import clock
from amends.foundation.jobs.job import Job
from amends.journeys.collecting import collect_all, resting
from tests.world import NOON


def test_a_healthy_channel_is_asked_each_time(paper):
    assert not resting(paper, at=NOON)


def test_two_silences_in_a_row_mean_nothing(paper):
    paper.failed(Unreachable("no answer"), at=NOON)
    paper.failed(Unreachable("no answer"), at=NOON)
    assert not resting(paper, at=NOON)


@pytest.mark.parametrize(
    ("failures", "pause"),
    [
        (3, timedelta(minutes=1)),
        (5, timedelta(minutes=4)),
        (40, timedelta(hours=1)),
    ],
)
def test_the_pause_grows_with_the_trouble(paper, failures, pause):
    for _time in range(failures):
        paper.failed(Unreachable("no answer"), at=NOON)
    assert resting(paper, at=NOON + pause - timedelta(seconds=1))
    assert paper.circuit(at=NOON + pause) == State.TRYING


def test_what_a_person_must_mend_is_tried_a_few_times_a_day(paper):
    paper.failed(Reauthorise("sign in again"), at=NOON)
    assert resting(paper, at=NOON + timedelta(minutes=7))
    for _time in range(9):
        paper.failed(Reauthorise("sign in again"), at=NOON)
    assert resting(paper, at=NOON + timedelta(hours=5, minutes=59))
    assert not resting(paper, at=NOON + timedelta(hours=6))


def test_who_asks_for_patience_gets_it_and_is_not_failing(paper):
    paper.failed(RetryAfter("patience", seconds=90), at=NOON)
    assert paper.failing_since is None
    assert resting(paper, at=NOON + timedelta(seconds=89))
    assert not resting(paper, at=NOON + timedelta(seconds=90))


def test_one_answer_ends_it(paper):
    for _time in range(9):
        paper.failed(Unreachable("no answer"), at=NOON)
    paper.heard({}, at=NOON)
    assert not resting(paper, at=NOON)


def test_the_timetable_leaves_a_resting_channel_alone(paper, by_hand):
    for _time in range(9):
        paper.failed(Unreachable("no answer"), at=NOON)
    with clock.stopped(NOON + timedelta(minutes=5)):
        collect_all.func()
    assert not Job.objects.filter(key=f"collect:{paper.pk}").exists()
    with clock.stopped(NOON + timedelta(hours=2)):
        collect_all.func()
    assert Job.objects.filter(key=f"collect:{paper.pk}").exists()
