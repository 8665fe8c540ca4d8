"""The loop that takes jobs and hands them to its threads."""

from __future__ import annotations

import os
import secrets
import signal
import socket
import time
from dataclasses import dataclass, field
from datetime import timedelta
from queue import SimpleQueue
from threading import Event, Thread
from types import FrameType

import structlog
from django.db import DatabaseError, InterfaceError, connection, connections

from amends.foundation import clock
from amends.foundation.jobs import timetable
from amends.foundation.jobs.claim import LOWEST, claim
from amends.foundation.jobs.envelope import open_job
from amends.foundation.jobs.errors import LeaseLost
from amends.foundation.jobs.heart import Heart
from amends.foundation.jobs.job import Job
from amends.foundation.jobs.presence import Presence
from amends.foundation.jobs.priority import Priority

log = structlog.get_logger(__name__)

LEASE = timedelta(seconds=60)
SHORTEST_PAUSE, LONGEST_PAUSE = 0.02, 0.4
PAUSE_IN_TROUBLE = 2.0
GRACE = 20.0


def run(
    *,
    concurrency: int = 2,
    stop: Event,
    lease: timedelta = LEASE,
    queues: tuple[str, ...] = (),
    grace: float = GRACE,
) -> None:
    """Do jobs until ``stop`` is set; then finish what is begun or hand it back.

    It outlives a database that restarts or is locked, and any error of a task.
    """
    owner = f"{socket.gethostname()[:60]}:{os.getpid()}:{secrets.token_hex(6)}"
    worker = Worker(owner, concurrency, stop, lease, queues)
    with structlog.contextvars.bound_contextvars(worker=owner):
        worker.run(grace)


def until_signalled(*, concurrency: int = 2) -> None:
    """Run in the main thread until SIGTERM or SIGINT asks for an orderly end."""
    stop = Event()

    def ask(_signal: int, _frame: FrameType | None) -> None:
        stop.set()

    for wanted in (signal.SIGTERM, signal.SIGINT):
        signal.signal(wanted, ask)
    run(concurrency=concurrency, stop=stop)


@dataclass(slots=True)
class Worker:
    """A handful of threads, one heart and one loop that claims."""

    owner: str
    concurrency: int
    stop: Event
    lease: timedelta
    queues: tuple[str, ...]
    woken: Event = field(default_factory=Event)
    inbox: SimpleQueue[Job | None] = field(default_factory=SimpleQueue)
    heart: Heart = field(init=False)

    def run(self, grace: float) -> None:
        """Work until told to stop, then leave in order."""
        self.heart = Heart(self.owner, self.lease, self.concurrency, self.woken.set)
        hands = [
            Thread(target=self._work, name=f"hand-{number}", daemon=True)
            for number in range(self.concurrency)
        ]
        for hand in hands:
            hand.start()
        self.heart.start()
        log.info("worker started", concurrency=self.concurrency)
        self._greet()
        self._take_turns()
        self._leave(hands, grace)

    def _take_turns(self) -> None:
        pause = SHORTEST_PAUSE
        while not self.stop.is_set():
            try:
                timetable.tick(clock.now())
                took = self._take()
                pause = SHORTEST_PAUSE if took else min(pause * 2, LONGEST_PAUSE)
            except (DatabaseError, InterfaceError) as error:
                log.warning("worker cannot reach database", error=type(error).__name__)
                connection.close()
                pause = PAUSE_IN_TROUBLE
            if self.woken.wait(pause):
                self.woken.clear()
                pause = SHORTEST_PAUSE

    def _take(self) -> int:
        """Claim a job for each free hand; return how many were found."""
        took = 0
        while (held := self.heart.jobs()) is not None and len(held) < self.concurrency:
            # One hand stays free of bulk work, so that nobody waits for an import.
            bulk = sum(job.priority <= Priority.BULK for job in held)
            full = bulk >= max(1, self.concurrency - 1)
            job = claim(
                self.owner,
                at=clock.now(),
                until=clock.now() + self.lease,
                floor=Priority.BULK + 1 if full else LOWEST,
                queues=self.queues,
            )
            if job is None:
                break
            self.heart.hold(job)
            self.inbox.put(job)
            took += 1
        return took

    def _work(self) -> None:
        while (job := self.inbox.get()) is not None:
            try:
                open_job(job)
            except Exception as error:
                # The lease runs out by itself and the job is done elsewhere.
                log.exception("job broke its envelope", error=type(error).__name__)
                connection.close()
            finally:
                self.heart.drop(job)
                self.woken.set()
        connections.close_all()

    def _greet(self) -> None:
        try:
            Presence.beat(self.owner, concurrency=self.concurrency, at=clock.now())
        except (DatabaseError, InterfaceError):
            connection.close()

    def _leave(self, hands: list[Thread], grace: float) -> None:
        for _ in hands:
            self.inbox.put(None)
        deadline = time.monotonic() + grace
        for hand in hands:
            hand.join(timeout=max(0.0, deadline - time.monotonic()))
        self.heart.stop()
        try:
            for job in self.heart.jobs():
                self._hand_back(job)
            Presence.leave(self.owner)
        except (DatabaseError, InterfaceError) as error:
            log.warning("worker left without goodbye", error=type(error).__name__)
        connection.close()
        log.info("worker stopped")

    @staticmethod
    def _hand_back(job: Job) -> None:
        try:
            job.release()
        except LeaseLost:
            log.info("job ended while the worker was leaving", job=job.pk)
