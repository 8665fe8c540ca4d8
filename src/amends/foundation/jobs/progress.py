"""How far the work is, said from inside a task."""

from __future__ import annotations

import time
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from amends.foundation.jobs.job import Job

SECONDS_BETWEEN = 0.4


@dataclass(slots=True)
class Desk:
    """The job this thread is at, and when it last said how far it is."""

    job: Job
    atomic: bool
    said: float = float("-inf")


current: ContextVar[Desk | None] = ContextVar("job", default=None)


def report(done: int, total: int = 0, line: str = "") -> None:
    """Show progress on the page; cheap enough to be called for every row.

    Outside a worker it does nothing, so the same function serves the command line.
    Raises LeaseLost where the job was cancelled or given to another worker.
    """
    desk = current.get()
    moment = time.monotonic()
    # Inside one transaction nobody would see it, and the row would stay locked.
    if desk is None or desk.atomic:
        return
    if done < total and moment - desk.said < SECONDS_BETWEEN:
        return
    desk.job.progress(done=done, total=total, line=line)
    desk.said = moment
