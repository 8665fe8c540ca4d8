"""Child processes that never outlive their parent, not even after kill -9."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from collections.abc import Callable

PR_SET_PDEATHSIG = 1

# Loaded before any fork: between fork and exec a child must not import anything.
_LIBC = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def bound_to_parent(last: signal.Signals = signal.SIGTERM) -> Callable[[], None]:
    """Return a ``preexec_fn``: the kernel sends ``last`` when the parent is gone.

    Elsewhere than on Linux it does nothing; there a killed parent leaves its children.
    """
    parent = os.getpid()
    return lambda: follow_parent(parent, last)


def follow_parent(parent: int, last: signal.Signals = signal.SIGTERM) -> None:
    """Let this process get ``last`` when its parent, whose number is given, is gone."""
    if _LIBC is None:
        return
    _LIBC.prctl(PR_SET_PDEATHSIG, int(last), 0, 0, 0)
    # The parent may have gone before the line above.
    if os.getppid() != parent:
        os.kill(os.getpid(), last)
