"""The standard Tasks interface over our queue."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.module_loading import import_string
from django_tasks.backends.base import BaseTaskBackend
from django_tasks.base import Task, TaskError, TaskResult, TaskResultStatus
from django_tasks.exceptions import TaskResultDoesNotExist
from django_tasks.utils import normalize_json

from amends.foundation import clock
from amends.foundation.jobs.job import Job
from amends.foundation.jobs.queue import put, put_many
from amends.foundation.jobs.state import State
from amends.foundation.jobs.task import LeaseTask

STATUS = {
    State.WAITING: TaskResultStatus.READY,
    State.RUNNING: TaskResultStatus.RUNNING,
    State.DONE: TaskResultStatus.SUCCESSFUL,
    State.DEAD: TaskResultStatus.FAILED,
    State.CANCELLED: TaskResultStatus.FAILED,
}


class LeaseBackend(BaseTaskBackend):
    """Stores tasks as jobs; amends.foundation.jobs.worker runs them."""

    task_class = LeaseTask
    supports_defer = True
    supports_get_result = True
    supports_priority = True

    def enqueue(
        self, task: Task[..., Any], args: Iterable[object], kwargs: dict[str, object]
    ) -> TaskResult[Any]:
        """Queue one job in the caller's transaction."""
        self.validate_task(task)
        return result_of(put(job_for(task, args, kwargs)), task)

    def enqueue_many(
        self, task: Task[..., Any], calls: Iterable[tuple[Any, ...]]
    ) -> int:
        """Queue a job per call; keys make no sense here and are refused."""
        self.validate_task(task)
        if getattr(task, "key", ""):
            raise ValueError("Jobs with a key are enqueued one by one: use enqueue().")
        return put_many(job_for(task, call, {}) for call in calls)

    def get_result(self, result_id: str) -> TaskResult[Any]:
        """Return how the job with this id is doing."""
        try:
            job = Job.objects.get(pk=int(result_id))
        except (Job.DoesNotExist, ValueError) as error:
            raise TaskResultDoesNotExist(result_id) from error
        return result_of(job, import_string(job.task))


def job_for(
    task: Task[..., Any], args: Iterable[object], kwargs: dict[str, object]
) -> Job:
    """Return the unsaved row that stands for this call of the task."""
    wishes = task if isinstance(task, LeaseTask) else LeaseTask(func=task.func)
    return Job(
        organisation_id=wishes.organisation_id,
        task=task.module_path,
        args=normalize_json(list(args)),
        kwargs=normalize_json(kwargs),
        queue=task.queue_name,
        priority=task.priority,
        key=wishes.key,
        run_after=task.run_after,
        attempts_allowed=wishes.attempts,
        backoff=wishes.backoff,
        enqueued_at=clock.now(),
    )


def result_of(job: Job, task: Task[..., Any]) -> TaskResult[Any]:
    """Return the standard interface's view of a job."""
    result: TaskResult[Any] = TaskResult(
        task=task,
        id=str(job.pk),
        status=STATUS[State(job.state)],
        enqueued_at=job.enqueued_at,
        started_at=job.started_at,
        finished_at=job.finished_at,
        last_attempted_at=job.started_at,
        args=job.args,
        kwargs=job.kwargs,
        backend=task.backend,
        errors=[TaskError(exception_class_path="", traceback=job.error)]
        if job.error
        else [],
        worker_ids=[job.lease_owner] * job.attempts,
    )
    # The interface keeps the answer in a private field of a frozen value.
    object.__setattr__(result, "_return_value", job.answer)
    return result
