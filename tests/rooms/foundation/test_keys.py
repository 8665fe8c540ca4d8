"""One live job per key, and no wish gets lost."""

from __future__ import annotations

import threading

import pytest
from django.db import IntegrityError, connection

from amends.foundation.jobs.job import Job
from tests.rooms.foundation.cast import MINUTE, NOON, bake, take

poll = bake.using(key="poll:17")


@pytest.mark.django_db
def test_asking_twice_makes_one_job():
    first, second = poll.enqueue(1), poll.enqueue(1)
    assert first.id == second.id
    assert Job.objects.count() == 1


@pytest.mark.django_db
def test_what_is_asked_for_while_it_runs_is_done_once_more():
    poll.enqueue(1)
    running = take()
    poll.enqueue(1)
    poll.enqueue(1)
    running.finish(at=NOON)
    take().finish(at=NOON)
    assert Job.objects.done().count() == 1
    assert not Job.objects.live().exists()


@pytest.mark.django_db
def test_asking_again_does_not_wait_for_the_pause_of_a_failure():
    poll.enqueue(1)
    take().fail("no answer", at=NOON, jitter=0.5)
    assert not Job.objects.due(NOON).exists()
    poll.enqueue(1)
    assert Job.objects.due(NOON).exists()


@pytest.mark.django_db
def test_an_ended_job_leaves_room_for_the_next():
    poll.enqueue(1)
    take().finish(at=NOON)
    poll.enqueue(1)
    assert Job.objects.waiting().count() == 1


@pytest.mark.django_db
def test_a_dead_job_does_not_rise_beside_a_living_one():
    poll.enqueue(1)
    take().die("no flour", at=NOON)
    poll.enqueue(1)
    assert not Job.objects.dead().get().revive()
    assert Job.objects.live().count() == 1


@pytest.mark.django_db
def test_the_database_itself_refuses_a_second_live_one():
    Job.objects.create(task="x", key="k", enqueued_at=NOON)
    with pytest.raises(IntegrityError):
        Job.objects.create(task="x", key="k", enqueued_at=NOON + MINUTE)


@pytest.mark.django_db(transaction=True)
def test_many_who_ask_at_once_make_one_job():
    def ask() -> None:
        poll.enqueue(1)
        connection.close()

    people = [threading.Thread(target=ask) for _ in range(6)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    assert Job.objects.count() == 1


def test_keys_and_many_at_once_do_not_go_together():
    with pytest.raises(ValueError, match="one by one"):
        poll.enqueue_many([(1,)])
