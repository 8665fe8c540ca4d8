"""What happens again and again: once per slot, however many workers look.

Time is cut into slots of ``every``, counted from 1970 plus ``offset``. The first
worker that comes into a new slot takes the turn; the number of the last slot taken
stands in the table. After a pause of the installation one turn is made, not all that
were missed. A clock set back makes no turn twice: its slots are taken already; set
back further than that, counting starts again from where the clock now stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import models, transaction

from amends.foundation.jobs.backend import job_for
from amends.foundation.jobs.queue import put
from amends.foundation.jobs.task import LeaseTask

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# An orderly worker's slot is never further ahead than this one and the next.
PLAUSIBLE_LEAD = 1

_entries: dict[str, Entry] = {}
_seen: dict[str, int] = {}


class Turn(models.Model):
    """The last slot that somebody took of one entry."""

    name = models.CharField(max_length=100, primary_key=True)
    slot = models.BigIntegerField()


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the timetable."""

    name: str
    every: timedelta
    task: LeaseTask[..., Any]
    offset: timedelta = timedelta()

    def slot(self, at: datetime) -> int:
        """Return the number of the slot that ``at`` lies in."""
        return (at - EPOCH - self.offset) // self.every


def register(
    name: str,
    *,
    every: timedelta,
    task: LeaseTask[..., Any],
    offset: timedelta = timedelta(),
) -> None:
    """Put a task without arguments on the timetable; the same name again replaces."""
    _entries[name] = Entry(name, every, task, offset)
    _seen.pop(name, None)


def entries() -> tuple[Entry, ...]:
    """Return the timetable, in the order of declaration."""
    return tuple(_entries.values())


def tick(at: datetime) -> int:
    """Queue what is due at ``at``; return how many jobs. Cheap when nothing is."""
    return sum(_turn(entry, at) for entry in _entries.values())


def _turn(entry: Entry, at: datetime) -> bool:
    slot = entry.slot(at)
    # The database is asked once per slot and process, not at each tick.
    if _seen.get(entry.name) == slot:
        return False
    with transaction.atomic():
        taken = _take(entry.name, slot)
        if taken:
            job = job_for(entry.task.using(key=f"timetable:{entry.name}"), (), {})
            put(job, insist=False)
    _seen[entry.name] = slot
    return taken


def _take(name: str, slot: int) -> bool:
    turns = Turn.objects.filter(name=name)
    if turns.filter(slot__lt=slot).update(slot=slot):
        return True
    # The first sight of an entry and a clock that was far ahead both start counting
    # here: the next slot is the first to be taken.
    turns.filter(slot__gt=slot + PLAUSIBLE_LEAD).update(slot=slot)
    Turn.objects.bulk_create([Turn(name=name, slot=slot)], ignore_conflicts=True)
    return False
