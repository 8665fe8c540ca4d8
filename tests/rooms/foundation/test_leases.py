"""The right to say how a job ended."""

from __future__ import annotations

import pytest

from amends.foundation.jobs import LeaseLost
from amends.foundation.jobs.job import Job
from amends.foundation.jobs.state import State
from amends.foundation.jobs.watch import Watch
from tests.rooms.foundation.cast import ADA, BO, MINUTE, NOON, bake, take

pytestmark = pytest.mark.django_db
LEASE = 60.0


def watched(seconds: float, watch: Watch) -> int:
    return watch.look(at=NOON, monotonic=1000 + seconds)


def test_the_job_of_a_killed_worker_returns_after_its_lease():
    bake.enqueue(1)
    take(ADA)
    watch = Watch(patience=LEASE)
    assert watched(0, watch) == 0
    assert watched(LEASE - 1, watch) == 0
    assert watched(LEASE, watch) == 1
    assert take(BO).attempts == 2


def test_a_beating_heart_keeps_the_job():
    bake.enqueue(1)
    job = take(ADA)
    watch = Watch(patience=LEASE)
    for beat in range(5):
        assert job.beat(until=NOON + beat * MINUTE)
        assert watched(beat * 50, watch) == 0


@pytest.mark.parametrize("hours", [-3, 3])
def test_a_clock_that_jumps_takes_no_job_from_a_living_worker(hours):
    bake.enqueue(1)
    job = take(ADA)
    watch = Watch(patience=LEASE)
    watched(0, watch)
    assert watch.look(at=NOON + hours * 60 * MINUTE, monotonic=1030) == 0
    assert job.beat(until=NOON + hours * 60 * MINUTE)


def test_after_a_database_outage_the_watch_starts_anew():
    bake.enqueue(1)
    take(ADA)
    watch = Watch(patience=LEASE)
    watched(0, watch)
    watch.forget()
    assert watched(LEASE, watch) == 0


def test_a_beat_in_the_last_moment_wins_over_the_watch():
    bake.enqueue(1)
    seen = take(ADA)
    Job.objects.get().beat(until=NOON + 9 * MINUTE)
    assert not seen.reclaim(at=NOON)
    assert Job.objects.running().exists()


@pytest.mark.parametrize(
    "verb",
    [
        lambda job: job.finish(at=NOON),
        lambda job: job.fail("late", at=NOON, jitter=0.5),
        lambda job: job.die("late", at=NOON),
        lambda job: job.postpone("late", until=NOON),
        lambda job: job.release(),
        lambda job: job.progress(done=1, total=2),
    ],
)
def test_who_comes_back_from_the_dead_may_say_nothing(verb):
    bake.enqueue(1)
    late = take(ADA)
    assert late.reclaim(at=NOON)
    # Even the same worker, had it taken the job anew, is told apart by the token.
    now = take(ADA)
    with pytest.raises(LeaseLost):
        verb(late)
    assert not late.beat(until=NOON)
    now.finish(at=NOON)
    assert Job.objects.get().state == State.DONE


def test_a_job_that_kills_every_worker_is_dead_in_the_end():
    bake.enqueue(1)
    for _ in range(8):
        assert take(ADA).reclaim(at=NOON)
    dead = Job.objects.dead().get()
    assert ADA in dead.error


def test_an_orderly_worker_hands_back_without_using_up_an_attempt():
    bake.enqueue(1)
    take(ADA).release()
    assert take(BO).attempts == 1
