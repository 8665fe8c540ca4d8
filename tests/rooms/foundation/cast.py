"""The cast of the foundation's stories: a noon, workers Ada and Bo, and their tasks."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from amends.foundation.jobs import Hopeless, Postpone, Priority, report, task, worker
from amends.foundation.jobs.claim import claim
from amends.foundation.jobs.job import Job

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
SHORT_LEASE = timedelta(seconds=1)
ADA, BO = "ada:1:a", "bo:2:b"
done: list[int] = []
gate = threading.Event()


@task(atomic=True)
def bake(number: int) -> None:
    """Bake one pizza."""
    done.append(number)


@task(attempts=2, backoff=60)
def burn() -> None:
    """Burn it, every time."""
    raise ValueError("the oven is broken")


@task
def despair() -> None:
    """Know at once that it will never work."""
    raise Hopeless("There is no flour in the world.")


@task
def wait_for_dough() -> None:
    """Ask to come back later."""
    raise Postpone(timedelta(seconds=30), "The dough is rising.")


@task(priority=Priority.BULK)
def deliver_all(total: int) -> None:
    """Deliver many, saying how far it is."""
    for number in range(1, total + 1):
        report(number, total, f"{number} delivered")


@task
def wait_at_the_gate() -> str:
    """Take as long as the test wants."""
    gate.wait(20)
    return "through"


def take(owner: str = ADA, at: datetime = NOON) -> Job:
    """Claim the next job for somebody who must get one."""
    job = claim(owner, at=at, until=at + MINUTE)
    assert job is not None
    return job


@contextmanager
def working(
    *, concurrency: int = 2, grace: float = 10, lease: timedelta = SHORT_LEASE
) -> Iterator[threading.Event]:
    """Run a real worker in a thread for as long as the block lasts."""
    stop = threading.Event()
    hands = threading.Thread(
        target=worker.run,
        kwargs={
            "concurrency": concurrency,
            "stop": stop,
            "lease": lease,
            "grace": grace,
        },
    )
    hands.start()
    try:
        yield stop
    finally:
        stop.set()
        hands.join(30)
    assert not hands.is_alive()
