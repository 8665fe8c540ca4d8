"""The one place that asks what time it is; tests stop it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.utils import timezone

_stopped: list[datetime] = []


def now() -> datetime:
    """Return the current instant, aware, in UTC."""
    return _stopped[-1] if _stopped else timezone.now()


@contextmanager
def stopped(at: datetime) -> Iterator[None]:
    """Let ``now()`` answer ``at`` inside the block; blocks may be nested."""
    _stopped.append(at)
    try:
        yield
    finally:
        _stopped.pop()
