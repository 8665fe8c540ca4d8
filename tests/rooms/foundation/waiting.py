"""Waiting for what another thread brings about."""

from __future__ import annotations

import time
from collections.abc import Callable


def until(true: Callable[[], bool], *, seconds: float = 15) -> None:
    """Return once it is true; fail where it never becomes so."""
    ends = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < ends, "it never happened"
        time.sleep(0.01)
