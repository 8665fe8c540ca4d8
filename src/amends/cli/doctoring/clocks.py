"""The clock: kept right by somebody, agreeing with the database, never gone back."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db import DatabaseError, connection
from django.db.models import Max

from amends.cli.doctoring.finding import Finding
from amends.foundation import clock
from amends.foundation.jobs.job import Job

PART = "clock"
ADVICE = "Let chrony or systemd-timesyncd keep the clock of every machine right."
AGREED = timedelta(seconds=5)
TIME_ERROR = 5
ROOM_FOR_TIMEX = 512


def examine() -> Iterator[Finding]:
    """Say whether promised times can be trusted. Nobody outside is asked."""
    yield _kept()
    try:
        if connection.vendor == "postgresql":
            yield _agrees(_database_time())
        newest = Job.objects.aggregate(at=Max("enqueued_at"))["at"]
    except DatabaseError:
        yield Finding(PART, "warn", "was not compared: no database")
        return
    ahead = newest - clock.now() if newest else timedelta(0)
    if ahead > AGREED:
        yield Finding(
            PART,
            "fail",
            f"it has gone back: the newest job is from {ahead} in the future",
            ADVICE,
        )


def _kept() -> Finding:
    """Ask the kernel, which knows without any network."""
    if sys.platform != "linux":
        return Finding(
            PART, "ok", "nobody here can say whether the clock is kept right"
        )
    libc = ctypes.CDLL(None, use_errno=True)
    # With modes=0, the first field, adjtimex only reads.
    state = libc.adjtimex(ctypes.create_string_buffer(ROOM_FOR_TIMEX))
    if state == TIME_ERROR:
        return Finding(
            PART, "warn", "the kernel says that nobody keeps it right", ADVICE
        )
    return Finding(PART, "ok", "the kernel says that it is kept right")


def _database_time() -> datetime:
    with connection.cursor() as cursor:
        cursor.execute("select clock_timestamp()")
        (there,) = cursor.fetchone()
    told: datetime = there
    return told


def _agrees(there: datetime) -> Finding:
    apart = abs(there - clock.now())
    said = f"it is {apart.total_seconds():.1f} s apart from the database's"
    return Finding(PART, "ok" if apart <= AGREED else "fail", said, ADVICE)
