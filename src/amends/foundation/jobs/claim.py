"""Taking the next job: one statement, so that no two workers get the same one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import connection

from amends.foundation.jobs.job import Job
from amends.foundation.jobs.state import State

if TYPE_CHECKING:
    from django.db.models import QuerySet

LOWEST = -32768

# The names are ours and %s are parameters; SKIP LOCKED lets PostgreSQL's workers
# pass one another, while SQLite has a single writer and needs no such word.
CLAIM = """
UPDATE {table} SET state = %s, lease_owner = %s, lease_token = lease_token + 1,
    lease_until = %s, started_at = %s, attempts = attempts + 1, again = %s
WHERE id = (
    SELECT id FROM {table}
    WHERE state = 'waiting' AND (run_after IS NULL OR run_after <= %s)
        AND priority >= %s {queues}
    ORDER BY priority DESC, id LIMIT 1 {skip}
) RETURNING *
"""


def claim(
    owner: str,
    *,
    at: datetime,
    until: datetime,
    floor: int = LOWEST,
    queues: Sequence[str] = (),
) -> Job | None:
    """Lease the next due job of at least priority ``floor``; None where there is none.

    Nothing is written while nothing is due, so an idle worker never locks.
    """
    if not _due(at, floor, queues).exists():
        return None
    postgres = connection.vendor == "postgresql"
    statement = CLAIM.format(
        table=Job._meta.db_table,  # noqa: SLF001 - Django's documented way to the name
        queues=f"AND queue IN ({', '.join(['%s'] * len(queues))})" if queues else "",
        skip="FOR UPDATE SKIP LOCKED" if postgres else "",
    )
    moment = connection.ops.adapt_datetimefield_value
    parameters = [
        State.RUNNING.value,
        owner,
        moment(until),
        moment(at),
        False,
        moment(at),
        floor,
        *queues,
    ]
    return next(iter(list(Job.objects.raw(statement, parameters))), None)


def _due(at: datetime, floor: int, queues: Sequence[str]) -> QuerySet[Job]:
    due = Job.objects.due(at).filter(priority__gte=floor)
    return due.filter(queue__in=queues) if queues else due
