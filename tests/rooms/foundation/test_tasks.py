"""The standard Tasks interface over our queue."""

from __future__ import annotations

import pytest
from django_tasks import TaskResultStatus
from django_tasks.exceptions import TaskResultDoesNotExist

from amends.foundation.jobs.envelope import open_job
from amends.foundation.jobs.job import Job
from tests.rooms.foundation.cast import bake, despair, gate, take, wait_at_the_gate

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_result_follows_its_job():
    result = wait_at_the_gate.enqueue()
    assert result.status == TaskResultStatus.READY
    gate.set()
    open_job(take())
    result.refresh()
    assert result.status == TaskResultStatus.SUCCESSFUL
    assert result.return_value == "through"


def test_a_dead_job_is_a_failed_result_with_its_reason():
    result = despair.enqueue()
    open_job(take())
    result.refresh()
    assert result.status == TaskResultStatus.FAILED
    assert "no flour" in result.errors[0].traceback


@pytest.mark.parametrize("number", ["0", "none"])
def test_an_unknown_result_is_an_error(number):
    with pytest.raises(TaskResultDoesNotExist):
        bake.get_result(number)


def test_a_tenant_finds_its_own_jobs():
    bake.using(organisation_id=3).enqueue_many([(1,), (2,)])
    bake.using(organisation_id=4).enqueue(3)
    assert Job.objects.of_organisation(3).count() == 2


def test_counts_name_every_state():
    bake.enqueue(1)
    assert Job.objects.counts() == {
        "waiting": 1,
        "running": 0,
        "done": 0,
        "dead": 0,
        "cancelled": 0,
    }


def test_the_oldest_due_job_tells_how_long_people_wait():
    first = bake.enqueue(1)
    bake.enqueue(2)
    job = Job.objects.get(pk=first.id)
    assert Job.objects.all().oldest_due(job.enqueued_at) == job.enqueued_at
