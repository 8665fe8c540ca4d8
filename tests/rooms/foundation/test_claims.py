"""Who gets which job, and in what order."""

from __future__ import annotations

import threading

import pytest
from django.db import connection, transaction

from amends.foundation import clock
from amends.foundation.jobs import Priority
from amends.foundation.jobs.claim import claim
from amends.foundation.jobs.job import Job
from tests.rooms.foundation.cast import ADA, BO, MINUTE, NOON, bake, deliver_all, take


@pytest.mark.django_db
def test_a_job_is_taken_once():
    bake.enqueue(1)
    assert take(ADA).args == [1]
    assert claim(BO, at=NOON, until=NOON + MINUTE) is None


@pytest.mark.django_db
def test_people_go_before_bulk_and_the_earlier_before_the_later():
    deliver_all.enqueue(9)
    bake.enqueue(1)
    bake.enqueue(2)
    bake.using(priority=Priority.INTERACTIVE).enqueue(3)
    assert [take().args[0] for _ in range(4)] == [3, 1, 2, 9]


@pytest.mark.django_db
def test_a_job_for_one_o_clock_waits_until_one():
    bake.using(run_after=NOON + MINUTE).enqueue(1)
    assert claim(ADA, at=NOON, until=NOON) is None
    assert take(at=NOON + MINUTE).args == [1]


@pytest.mark.django_db
def test_a_job_for_now_is_taken_even_when_the_clock_has_jumped_back():
    with clock.stopped(NOON):
        bake.enqueue(1)
    assert take(at=NOON - 60 * MINUTE).args == [1]


@pytest.mark.django_db
def test_a_hand_that_is_full_of_bulk_takes_only_the_rest():
    deliver_all.enqueue(9)
    assert claim(ADA, at=NOON, until=NOON, floor=Priority.BULK + 1) is None


@pytest.mark.django_db
def test_a_worker_for_other_queues_leaves_it_alone():
    bake.enqueue(1)
    assert claim(ADA, at=NOON, until=NOON, queues=("imports",)) is None
    assert claim(ADA, at=NOON, until=NOON, queues=("imports", "default")) is not None


@pytest.mark.django_db(transaction=True)
def test_four_workers_at_once_never_get_the_same_job():
    bake.enqueue_many([(number,) for number in range(120)])
    taken: list[int] = []

    def grab(owner: str) -> None:
        while (job := claim(owner, at=NOON, until=NOON + MINUTE)) is not None:
            taken.append(job.pk)
        connection.close()

    workers = [threading.Thread(target=grab, args=(f"w{n}",)) for n in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    # On PostgreSQL a loser of the race may look again; nobody may be left over.
    while (job := claim(ADA, at=NOON, until=NOON + MINUTE)) is not None:
        taken.append(job.pk)
    assert len(taken) == len(set(taken)) == 120


@pytest.mark.django_db(transaction=True)
def test_a_job_goes_with_the_row_it_is_about():
    with transaction.atomic():
        bake.enqueue(1)
        transaction.set_rollback(True)
    assert not Job.objects.exists()
