"""The jobs: somebody does them, none waits long, none has given up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from django.db import DatabaseError

from amends.cli.doctoring.finding import Finding
from amends.foundation import clock
from amends.foundation.jobs.job import Job
from amends.foundation.jobs.presence import Presence

PART = "jobs"
LONG, FAR_TOO_LONG = timedelta(minutes=5), timedelta(hours=1)


def examine() -> Iterator[Finding]:
    """Say whether what should happen later is happening."""
    at = clock.now()
    try:
        workers = list(Presence.objects.alive(at))
        silent = Presence.objects.silent(at).count()
        counts = Job.objects.counts()
        oldest = Job.objects.oldest_due(at)
    except DatabaseError:
        yield Finding(PART, "warn", "were not looked at: no database")
        return
    if workers:
        names = "; ".join(str(worker) for worker in workers)
        yield Finding(PART, "ok", f"{len(workers)} workers are there: {names}")
    else:
        yield Finding(
            PART,
            "warn",
            "no worker is there, so nothing is fetched, read or sent",
            "Start `amends up`, or `amends worker` beside `amends web`.",
        )
    if silent:
        yield Finding(
            PART,
            "warn",
            f"{silent} workers have vanished without a goodbye",
            "Their jobs are done by the others; look into their logs for the cause.",
        )
    yield _patience(at - oldest if oldest else None, counts["waiting"])
    if counts["dead"]:
        yield Finding(
            PART,
            "warn",
            f"{counts['dead']} jobs have given up",
            "The page of jobs shows the error of each, with a button to run it again.",
        )


def _patience(waited: timedelta | None, waiting: int) -> Finding:
    if waited is None:
        return Finding(PART, "ok", f"none is overdue; {waiting} wait for their time")
    minutes = int(waited.total_seconds() // 60)
    said = f"the oldest that is due has waited {minutes} minutes"
    advice = "Is a worker running? More of them: `amends worker --concurrency 4`."
    if waited > FAR_TOO_LONG:
        return Finding(PART, "fail", said, advice)
    return Finding(PART, "warn" if waited > LONG else "ok", said, advice)
