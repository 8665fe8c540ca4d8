"""Forking workers from one warm parent, and killing them."""

from __future__ import annotations

import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from datetime import timedelta
from random import Random
from threading import Event

from django.db import connections

from amends.foundation import faults
from amends.foundation.jobs import worker

LEASE = timedelta(seconds=0.25)
CALM_LEASE = timedelta(seconds=3)
LONGEST_LIFE = 0.7
LONGEST_WISH = 1.2
LAST_RESORT = 120


def fork(work: Callable[[], None]) -> int:
    """Run ``work`` in a child that shares nothing open with us; return its id."""
    connections.close_all()
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        # A child that hangs must not outlive the rehearsal.
        signal.alarm(LAST_RESORT)
        work()
        status = 0
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(status)


def labour() -> None:
    """Work as ``amends worker`` does, with a lease short enough for a rehearsal."""
    worker.run(concurrency=2, stop=Event(), lease=LEASE)


def calm_labour() -> None:
    """Work with a lease that a busy machine does not take for a death."""
    worker.run(concurrency=2, stop=Event(), lease=CALM_LEASE)


def doomed(work: Callable[[], None], where: str) -> Callable[[], None]:
    """Return work that dies at a point; an empty ``where`` leaves it to the clock."""

    def armed() -> None:
        faults.arm(where)
        work()

    return armed


def deadly_point(random: Random, points: tuple[str, ...]) -> str:
    """Choose where a child dies: a named point, any point, or none."""
    way = random.random()
    if way < 0.4:
        return f"{random.choice(points)}:{random.randint(1, 6)}"
    if way < 0.6:
        return f"*:{random.randint(1, 40)}"
    return ""


def slaughter(asking: int, working: list[int], random: Random) -> int:
    """Kill every child at a random moment; return how many died by SIGKILL."""
    moments = sorted(
        [
            (random.uniform(0.1, LONGEST_WISH), asking),
            *((random.uniform(0.01, LONGEST_LIFE), child) for child in working),
        ]
    )
    begun = time.monotonic()
    killed = 0
    for moment, child in moments:
        time.sleep(max(0.0, begun + moment - time.monotonic()))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        killed += os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    return killed


def finish(children: list[int]) -> None:
    """End the calm workers of the last act."""
    for child in children:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
