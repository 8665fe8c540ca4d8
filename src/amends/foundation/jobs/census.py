"""How the queue is doing, in figures. Importing this registers them."""

from __future__ import annotations

from datetime import timedelta

from amends.foundation import clock, metrics
from amends.foundation.jobs.job import Job
from amends.foundation.jobs.presence import Presence

LATELY = timedelta(hours=1)


def states() -> dict[str, float]:
    """Return the number of jobs in each state."""
    return {state: float(many) for state, many in Job.objects.counts().items()}


def runs() -> dict[str, float]:
    """Return how many jobs of each task ended well in the last hour."""
    lately = Job.objects.all().done_since(clock.now() - LATELY)
    return {task: float(many) for task, many, _ in lately.by_task()}


def seconds() -> dict[str, float]:
    """Return the mean seconds of each task in the last hour."""
    lately = Job.objects.all().done_since(clock.now() - LATELY)
    return {task: took.total_seconds() for task, _, took in lately.by_task()}


def waits() -> dict[str, float]:
    """Return for how many seconds the most patient due job has been waiting."""
    now = clock.now()
    since = Job.objects.all().oldest_due(now)
    return {"due": (now - since).total_seconds() if since else 0.0}


def workers() -> dict[str, float]:
    """Return how many workers are there, and how many vanished."""
    now = clock.now()
    return {
        "alive": float(Presence.objects.alive(now).count()),
        "silent": float(Presence.objects.silent(now).count()),
    }


metrics.register("amends_jobs", "Jobs by state.", label="state", ask=states)
metrics.register(
    "amends_job_runs_last_hour", "Jobs done by task.", label="task", ask=runs
)
metrics.register(
    "amends_job_mean_seconds_last_hour", "Time by task.", label="task", ask=seconds
)
metrics.register(
    "amends_job_wait_seconds", "Longest wait of a due job.", label="jobs", ask=waits
)
metrics.register(
    "amends_workers", "Worker processes by state.", label="state", ask=workers
)
