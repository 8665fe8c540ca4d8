"""Listening: whoever reads our lines may have had enough of them, as ``head`` has."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

GONE = 128 + signal.SIGPIPE
"""The status of a command that nobody listens to any more, as shells have it."""


@dataclass
class Listener:
    """The reader of our lines; ``status`` is what the command ends with."""

    status: int = 0


@contextmanager
def listened() -> Iterator[Listener]:
    """Run a command for its reader; one who left ends it quietly."""
    listener = Listener()
    try:
        yield listener
        sys.stdout.flush()
    except BrokenPipeError:
        listener.status = GONE
        # What is still to be flushed at the end goes nowhere, and complains no more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
