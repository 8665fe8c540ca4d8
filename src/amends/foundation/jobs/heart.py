"""The one thread that keeps a worker's leases and looks after the others'."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from threading import Event, Lock, Thread

import structlog
from django.db import DatabaseError, InterfaceError, connection

from amends.foundation import clock
from amends.foundation.jobs.job import Job
from amends.foundation.jobs.presence import Presence
from amends.foundation.jobs.watch import Watch

log = structlog.get_logger(__name__)
BEATS_PER_LEASE = 6


@dataclass(slots=True)
class Heart:
    """Beats for every held job until it is told to stop."""

    owner: str
    lease: timedelta
    concurrency: int
    awake: Callable[[], None]
    held: dict[int, Job] = field(default_factory=dict)
    stopped: Event = field(default_factory=Event)
    _lock: Lock = field(default_factory=Lock)
    _thread: Thread | None = None

    def start(self) -> None:
        """Begin beating in a thread of its own."""
        self._thread = Thread(target=self._beat_on, name="heart", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Beat no more."""
        self.stopped.set()
        if self._thread is not None:
            self._thread.join(timeout=30)

    def hold(self, job: Job) -> None:
        """Keep the lease of this job alive from now on."""
        with self._lock:
            self.held[job.pk] = job

    def drop(self, job: Job) -> None:
        """Let the lease of this job go."""
        with self._lock:
            self.held.pop(job.pk, None)

    def jobs(self) -> list[Job]:
        """Return the jobs that are held now."""
        with self._lock:
            return list(self.held.values())

    def _beat_on(self) -> None:
        watch = Watch(patience=self.lease.total_seconds())
        try:
            while not self.stopped.wait(watch.patience / BEATS_PER_LEASE):
                self._beat(watch)
        finally:
            connection.close()

    def _beat(self, watch: Watch) -> None:
        try:
            until = clock.now() + self.lease
            for job in self.jobs():
                # One statement a job: a row that is locked delays only itself, and
                # rows locked in two orders could block each other for ever.
                job.beat(until=until)
            Presence.beat(self.owner, concurrency=self.concurrency, at=clock.now())
            if back := watch.look(at=clock.now(), monotonic=time.monotonic()):
                log.warning("jobs taken back from a dead worker", jobs=back)
                self.awake()
        except (DatabaseError, InterfaceError) as error:
            log.warning("heart cannot reach database", error=type(error).__name__)
            watch.forget()
            connection.close()
