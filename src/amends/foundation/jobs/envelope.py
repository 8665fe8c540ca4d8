"""Opening one job: run its task and write down what came of it."""

from __future__ import annotations

import random
import time
import traceback
from collections.abc import Callable
from functools import partial
from typing import Any

import structlog
from django.conf import settings
from django.db import (
    DatabaseError,
    InterfaceError,
    close_old_connections,
    connection,
    transaction,
)
from django.utils import translation
from django.utils.module_loading import import_string
from django_tasks.base import Task, TaskContext

from amends.foundation import clock, faults
from amends.foundation.jobs import progress
from amends.foundation.jobs.backend import result_of
from amends.foundation.jobs.errors import Hopeless, LeaseLost, Postpone
from amends.foundation.jobs.job import Job

log = structlog.get_logger(__name__)
# Spreading retries needs no secret randomness.
spread = random.Random()  # noqa: S311
TRIES_TO_SETTLE = 20


def open_job(job: Job) -> None:
    """Do the job and settle it; every outcome but a killed process is written down."""
    close_old_connections()
    begun = time.monotonic()
    with structlog.contextvars.bound_contextvars(job=job.pk, task=job.name):
        outcome = _attempt(job)
        took = time.monotonic() - begun
        tell = log.debug if outcome == "done" else log.warning
        tell("job ended", outcome=outcome, seconds=round(took, 3))


def _attempt(job: Job) -> str:
    try:
        task: Task[..., Any] = import_string(job.task)
        _perform(job, task, atomic=bool(getattr(task, "atomic", False)))
    except LeaseLost:
        return "lost"
    except Postpone as wish:
        until = clock.now() + wish.wait
        return _settle(partial(job.postpone, str(wish), until=until), "postponed")
    except Hopeless as error:
        text = str(error) or traceback.format_exc()
        return _settle(partial(job.die, text, at=clock.now()), "dead")
    # A task may raise anything, sys.exit included: the worker must outlive it.
    except (Exception, SystemExit) as error:
        text = traceback.format_exc()
        # The message may quote a customer, so only its class goes to the log.
        log.warning("job failed", error=type(error).__name__, attempt=job.attempts)
        failed = partial(job.fail, text, at=clock.now(), jitter=spread.random())
        return _settle(failed, "failed")
    return "done"


def _perform(job: Job, task: Task[..., Any], *, atomic: bool) -> None:
    token = progress.current.set(progress.Desk(job, atomic))
    try:
        with translation.override(settings.LANGUAGE_CODE):
            if atomic:
                with transaction.atomic():
                    answer = _call(job, task)
                    faults.point("job.before_done")
                    job.finish(at=clock.now(), answer=answer)
                    faults.point("job.before_commit")
            else:
                answer = _call(job, task)
                faults.point("job.before_done")
                _settle(partial(job.finish, at=clock.now(), answer=answer), "done")
    finally:
        progress.current.reset(token)
    faults.point("job.after_done")


def _call(job: Job, task: Task[..., Any]) -> object:
    faults.point("job.started")
    context = [TaskContext(task_result=result_of(job, task))]
    before = context if task.takes_context else []
    return task.call(*before, *job.args, **job.kwargs)


def _settle(write: Callable[[], None], outcome: str) -> str:
    """Write the outcome through a database that may be restarting or locked.

    Given up at last, the lease runs out and the job is done again elsewhere.
    """
    for attempt in range(TRIES_TO_SETTLE):
        try:
            write()
        except LeaseLost:
            return "lost"
        except (DatabaseError, InterfaceError):
            connection.close()
            time.sleep(min(0.1 * 2**attempt, 3.0))
        else:
            return outcome
    log.error("job not settled", advice="Is the database up? The job will run again.")
    return "unsettled"
