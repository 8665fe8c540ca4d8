"""Putting work into the queue, in the transaction of whoever asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice

from django.db import IntegrityError, transaction
from django.db.models import Q

from amends.foundation.jobs.job import Job

BATCH = 500


def put(job: Job, *, insist: bool = True) -> Job:
    """Queue the job and return it, or the live one that already has its key.

    With ``insist`` a live one is made to run after this call: one that waits out a
    pause is brought forward, one that is running will run once more. The timetable
    does not insist: a turn that is still at work is simply missed.
    """
    if not job.key:
        job.save(force_insert=True)
        return job
    while True:
        live = Job.objects.keyed(job.key).first()
        if live is None:
            live = _inserted(job)
            if live is not None:
                return live
        # It may have ended between the two statements: then there is room now.
        elif not insist or _nudged(live, job.run_after):
            return live


def put_many(jobs: Iterable[Job]) -> int:
    """Queue jobs without keys in few statements; return how many."""
    rest: Iterator[Job] = iter(jobs)
    total = 0
    while batch := list(islice(rest, BATCH)):
        Job.objects.bulk_create(batch)
        total += len(batch)
    return total


def _inserted(job: Job) -> Job | None:
    """Return the job once it is in; None where another with its key was faster."""
    try:
        with transaction.atomic():
            job.save(force_insert=True)
    except IntegrityError:
        job.pk = None
        return None
    return job


def _nudged(live: Job, wanted: datetime | None) -> bool:
    """Make a live job run (again) after now; False where it ended meanwhile."""
    same = Job.objects.filter(pk=live.pk)
    if same.running().update(again=True):
        return True
    later = Q(run_after__gt=wanted) if wanted else Q(run_after__isnull=False)
    same.waiting().filter(later).update(run_after=wanted)
    return same.live().exists()
