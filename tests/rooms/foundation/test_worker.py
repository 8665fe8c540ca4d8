"""A real worker with its threads, on the database at hand."""

from __future__ import annotations

import signal
import threading
import time

import pytest

from amends.foundation.jobs import Priority, worker
from amends.foundation.jobs.job import Job
from amends.foundation.jobs.presence import Presence
from tests.rooms.foundation import cast
from tests.rooms.foundation.cast import NOON, bake, wait_at_the_gate, working
from tests.rooms.foundation.waiting import until

pytestmark = pytest.mark.django_db(transaction=True)


def test_everything_is_done_once():
    bake.enqueue_many([(number,) for number in range(50)])
    with working():
        until(lambda: not Job.objects.live().exists())
    assert sorted(cast.done) == list(range(50))


def test_a_long_job_outlives_its_lease_because_the_heart_beats():
    wait_at_the_gate.enqueue()
    with working():
        until(lambda: Job.objects.running().exists())
        time.sleep(1.6)
        cast.gate.set()
        until(lambda: Job.objects.done().exists())
    assert Job.objects.get().attempts == 1


def test_somebody_who_waits_does_not_wait_for_the_bulk():
    for _ in range(3):
        wait_at_the_gate.using(priority=Priority.BULK).enqueue()
    with working(concurrency=2):
        until(lambda: Job.objects.running().exists())
        bake.enqueue(1)
        until(lambda: Job.objects.done().exists())
        assert Job.objects.running().count() == 1
        cast.gate.set()


def test_a_worker_told_to_stop_finishes_what_it_began():
    wait_at_the_gate.enqueue()
    with working() as stop:
        until(lambda: Job.objects.running().exists())
        stop.set()
        cast.gate.set()
    assert Job.objects.done().get().answer == "through"


def test_a_worker_that_cannot_finish_in_time_hands_the_job_back():
    wait_at_the_gate.enqueue()
    with working(grace=0.2) as stop:
        until(lambda: Job.objects.running().exists())
        stop.set()
        until(lambda: Job.objects.waiting().exists())
    assert Job.objects.get().attempts == 0


def test_a_worker_is_seen_while_it_is_there():
    with working():
        until(Presence.objects.exists)
        here = Presence.objects.get()
        assert Presence.objects.alive(here.beat_at).exists()
        assert not Presence.objects.silent(here.beat_at).exists()
    assert not Presence.objects.exists()


def test_a_worker_that_vanished_is_noticed():
    Presence.beat("gone", concurrency=2, at=NOON)
    assert Presence.objects.silent(NOON + 2 * cast.MINUTE).exists()


def test_idle_a_worker_costs_less_than_two_hundredths_of_a_core():
    with working(lease=worker.LEASE):
        until(Presence.objects.exists)
        before = time.process_time()
        time.sleep(3)
        assert time.process_time() - before < 0.06


def test_a_signal_ends_the_worker_in_order(monkeypatch):
    asked = []
    monkeypatch.setattr(signal, "signal", lambda number, ask: asked.append(ask))

    def end():
        until(lambda: asked)
        asked[0](signal.SIGTERM, None)

    threading.Thread(target=end).start()
    worker.until_signalled(concurrency=1)
    assert not Presence.objects.exists()
