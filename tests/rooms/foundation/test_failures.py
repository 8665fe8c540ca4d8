"""Trying again, dying and living again."""

from __future__ import annotations

from datetime import timedelta

import pytest

from amends.foundation import clock
from amends.foundation.jobs.claim import claim
from amends.foundation.jobs.envelope import open_job
from amends.foundation.jobs.job import Job
from amends.foundation.jobs.state import State
from tests.rooms.foundation.cast import (
    ADA,
    MINUTE,
    NOON,
    bake,
    burn,
    deliver_all,
    despair,
    done,
    take,
    wait_for_dough,
)

pytestmark = pytest.mark.django_db(transaction=True)


def opened(at=NOON) -> Job:
    with clock.stopped(at):
        open_job(take(at=at))
    return Job.objects.get()


def test_a_failed_job_waits_before_it_is_tried_again():
    burn.enqueue()
    job = opened()
    assert job.state == State.WAITING
    assert NOON + MINUTE / 2 <= job.run_after <= NOON + MINUTE * 1.5
    assert "the oven is broken" in job.error


def test_the_pause_doubles_and_ends_at_an_hour():
    job = Job(backoff=60)
    pauses = []
    for job.attempts in (1, 2, 3, 4, 50):
        pauses.append(job.pause(0.5).total_seconds())
    assert pauses == [60, 120, 240, 480, 3600]


def test_pauses_are_spread():
    job = Job(backoff=60, attempts=1)
    assert job.pause(0.0) == timedelta(seconds=30)
    assert job.pause(1.0) == timedelta(seconds=90)


def test_used_up_attempts_make_it_dead_and_a_person_revives_it():
    burn.enqueue()
    opened()
    dead = opened(NOON + 10 * MINUTE)
    assert dead.state == State.DEAD
    assert dead.revive()
    assert not dead.revive()
    assert take().attempts == 1


def test_the_hopeless_is_not_tried_again():
    despair.enqueue()
    job = opened()
    assert job.state == State.DEAD
    assert job.error == "There is no flour in the world."


def test_postponing_uses_no_attempt():
    wait_for_dough.enqueue()
    job = opened()
    assert (job.state, job.attempts) == (State.WAITING, 0)
    assert job.run_after == NOON + timedelta(seconds=30)


def test_a_task_that_is_gone_is_tried_again_as_after_a_half_done_upgrade():
    bake.enqueue(1)
    Job.objects.update(task="amends.nowhere.bake")
    assert opened().state == State.WAITING


def test_work_that_succeeds_is_done_and_tells_its_progress():
    deliver_all.enqueue(3)
    job = opened()
    assert job.state == State.DONE
    assert (job.progress_done, job.progress_total) == (3, 3)
    assert job.progress_line == "3 delivered"


def test_a_cancelled_job_stops_at_its_next_report():
    deliver_all.enqueue(3)
    taken = take()
    assert Job.objects.get().cancel(at=NOON)
    open_job(taken)
    job = Job.objects.get()
    assert (job.state, job.progress_done) == (State.CANCELLED, 0)


def test_a_cancelled_job_that_waits_is_never_done():
    bake.enqueue(1)
    assert Job.objects.get().cancel(at=NOON)
    assert claim(ADA, at=NOON, until=NOON) is None
    assert not done
