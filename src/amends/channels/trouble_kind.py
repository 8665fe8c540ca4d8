"""What kind of trouble a channel has: it decides what helps, and who."""

from __future__ import annotations

from enum import StrEnum

from amends.channels.connector import (
    ConnectorError,
    Forbidden,
    Gone,
    Invalid,
    Reauthorise,
    Refused,
    RetryAfter,
    Unknown,
    Unreachable,
    WindowClosed,
)


class Kind(StrEnum):
    """The kinds, by the names of the contract's errors."""

    NONE = ""
    UNREACHABLE = "unreachable"
    RETRY_AFTER = "retry-after"
    REAUTHORISE = "reauthorise"
    GONE = "gone"
    INVALID = "invalid"
    WINDOW_CLOSED = "window-closed"
    FORBIDDEN = "forbidden"
    REFUSED = "refused"
    UNKNOWN = "unknown"


KINDS: tuple[tuple[type[ConnectorError], Kind], ...] = (
    (RetryAfter, Kind.RETRY_AFTER),
    (Unreachable, Kind.UNREACHABLE),
    (Reauthorise, Kind.REAUTHORISE),
    (Gone, Kind.GONE),
    (Invalid, Kind.INVALID),
    (WindowClosed, Kind.WINDOW_CLOSED),
    (Forbidden, Kind.FORBIDDEN),
    (Refused, Kind.REFUSED),
    (Unknown, Kind.UNKNOWN),
)
PERSONAL = frozenset({Kind.REAUTHORISE, Kind.FORBIDDEN, Kind.INVALID, Kind.GONE})
"""What only a person can mend."""


def kind_of(error: object) -> Kind:
    """Return the kind of an error; words alone tell nothing."""
    for family, kind in KINDS:
        if isinstance(error, family):
            return kind
    return Kind.UNREACHABLE
