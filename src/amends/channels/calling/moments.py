"""Instants in the many ways in which platforms write them."""

from __future__ import annotations

import re
from datetime import UTC, datetime

FRACTION = re.compile(r"[.,](\d{1,6})\d*")
ZONE = re.compile(r"([+-]\d{2})(\d{2})$")
LARGEST = 253_402_300_799


def moment(written: object) -> datetime | None:
    """Return the instant of a text; None for anything else. Without a zone it is UTC.

    Takes RFC 3339 with up to nine digits of a second, ``+0000``, and a blank for the T.
    """
    if not isinstance(written, str) or not 10 <= len(written) <= 40:
        return None
    text = FRACTION.sub(lambda found: f".{found[1]:0<6}", written.strip())
    text = ZONE.sub(r"\1:\2", text)
    try:
        at = datetime.fromisoformat(text)
        return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def epoch(seconds: object, nanos: object = 0) -> datetime | None:
    """Return the instant of seconds since 1970, given as number or text."""
    try:
        whole = float(str(seconds)) + float(str(nanos or 0)) / 1e9
        return datetime.fromtimestamp(whole, tz=UTC) if 0 < whole < LARGEST else None
    except (ValueError, OverflowError, OSError):
        return None
