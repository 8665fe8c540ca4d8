"""Clearing away what nobody will ask for any more."""

from __future__ import annotations

from datetime import datetime, timedelta

from amends.foundation import clock
from amends.foundation.jobs.job import Job
from amends.foundation.jobs.presence import Presence
from amends.foundation.jobs.priority import Priority
from amends.foundation.jobs.task import task

KEPT = timedelta(days=7)
BATCH = 1000


def sweep(*, at: datetime) -> int:
    """Delete jobs that ended a week ago, in short transactions; dead ones stay."""
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
    return swept


@task(priority=Priority.BULK)
def sweep_later() -> None:
    """Sweep; the timetable asks for it once a day."""
    sweep(at=clock.now())
