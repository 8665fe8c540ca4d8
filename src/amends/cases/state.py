"""Where a case stands."""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """Open: we owe an answer. Waiting: the customer's turn. Snoozed: until a time."""

    OPEN = "open"
    WAITING = "waiting"
    SNOOZED = "snoozed"
    CLOSED = "closed"
