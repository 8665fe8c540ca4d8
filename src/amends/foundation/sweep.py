"""Clearing away what nobody will ask for any more."""

from __future__ import annotations

from datetime import datetime, timedelta

from amends.foundation import clock, rates
from amends.foundation.jobs import Priority, task
from amends.foundation.jobs.job import Job
from amends.foundation.jobs.presence import Presence

KEPT = timedelta(days=7)
BATCH = 1000


def sweep(*, at: datetime) -> int:
    """Delete jobs that ended a week ago and spent counters; dead jobs stay.

    Returns the number of jobs. In short transactions, so that nobody waits.
    """
    swept = 0
    while True:
        old = list(
            Job.objects.ended_before(at - KEPT).values_list("pk", flat=True)[:BATCH]
        )
        Job.objects.filter(pk__in=old).delete()
        swept += len(old)
        if len(old) < BATCH:
            break
    Presence.objects.forgotten(at).delete()
    rates.sweep(at=at)
    return swept


@task(priority=Priority.BULK)
def sweep_later() -> None:
    """Sweep; the timetable asks for it once a day."""
    sweep(at=clock.now())
