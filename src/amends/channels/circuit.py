"""The circuit breaker of an account: how long it is left alone after a failure.

    closed ──failure──▶ open until an instant ──▶ one try ──well──▶ closed
                          ▲                          └──failure──▶ open, for longer

One failing account costs a worker its patience once in a while, and nobody else's
channel waits for it.
"""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

from amends.channels.trouble_kind import PERSONAL, Kind

FIRST = timedelta(minutes=1)
LONGEST = timedelta(hours=1)
FORGIVEN = 2
"""Silences in a row that mean nothing: every network has them."""
FOR_A_PERSON = timedelta(hours=6)
"""What a person must mend is tried again a few times a day, in case they have."""


class State(StrEnum):
    """Where a circuit stands."""

    CLOSED = "closed"
    OPEN = "open"
    TRYING = "trying"


def rest(kind: Kind, failures: int, seconds: float = 0.0) -> timedelta:
    """Return how long to leave an account alone after so many failures in a row."""
    if kind == Kind.RETRY_AFTER:
        return timedelta(seconds=max(seconds, 1.0))
    if kind in PERSONAL:
        longer: timedelta = FIRST * 8 ** min(failures, 3)
        return min(longer, FOR_A_PERSON)
    if failures <= FORGIVEN:
        return timedelta(0)
    doubled: timedelta = FIRST * 2 ** min(failures - FORGIVEN - 1, 8)
    return min(doubled, LONGEST)
