"""Who goes first."""

from __future__ import annotations

from enum import IntEnum


class Priority(IntEnum):
    """A person waits, the ordinary, and what may take all night."""

    INTERACTIVE = 50
    NORMAL = 0
    BULK = -50
