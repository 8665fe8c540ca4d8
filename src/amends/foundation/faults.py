"""Dying on purpose, for the tests that prove nothing is lost.

``point("arrival.after_insert")`` marks a place where a crash would hurt. It does
nothing until ``arm`` is called, as only tests/faults do: ``name`` kills the process at
the first passing of that point, ``name:3`` at the third, ``*:40`` at the 40th
passing of any point.
"""

from __future__ import annotations

import os
import signal
from threading import Lock

_armed: list[tuple[str, int]] = []
_passed: list[str] = []
_lock = Lock()


def point(name: str) -> None:
    """Pass a place worth crashing at."""
    if _armed:
        _pass(name)


def arm(where: str) -> None:
    """Choose where this process dies; an empty string disarms."""
    name, _, count = where.partition(":")
    _armed.clear()
    _passed.clear()
    if where:
        _armed.append((name, int(count or 1)))


def _pass(name: str) -> None:
    with _lock:
        wanted, count = _armed[0]
        _passed.append(name)
        seen = len(_passed) if wanted == "*" else _passed.count(wanted)
        if wanted in {"*", name} and seen >= count:
            # SIGKILL: no handler, no finally, no flush, as when the power goes.
            os.kill(os.getpid(), signal.SIGKILL)
