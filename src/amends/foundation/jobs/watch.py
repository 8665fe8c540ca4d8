"""Noticing workers that died, without trusting any clock on the wall."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from amends.foundation.jobs.job import Job

Seen = tuple[int, datetime | None]


@dataclass(slots=True)
class Watch:
    """Remembers the leases it saw; one that stays as it was for too long is dead.

    Hosts' clocks differ and jump, so a lease is not compared with our own time: it
    must have stood still for ``patience`` seconds of our monotonic clock.
    """

    patience: float
    seen: dict[int, tuple[Seen, float]] = field(default_factory=dict)

    def look(self, *, at: datetime, monotonic: float) -> int:
        """Take the jobs of dead workers back into the queue; return how many."""
        running = {job.pk: job for job in Job.objects.all().leases()}
        self.seen = {
            pk: self._first_seen(job, monotonic) for pk, job in running.items()
        }
        stale = [
            running[pk]
            for pk, (_, since) in self.seen.items()
            if monotonic - since >= self.patience
        ]
        return sum(job.reclaim(at=at) for job in stale)

    def forget(self) -> None:
        """Start anew: while the database was away nobody could prolong a lease."""
        self.seen.clear()

    def _first_seen(self, job: Job, monotonic: float) -> tuple[Seen, float]:
        now: Seen = (job.lease_token, job.lease_until)
        before = self.seen.get(job.pk)
        if before is not None and before[0] == now:
            return before
        return now, monotonic
