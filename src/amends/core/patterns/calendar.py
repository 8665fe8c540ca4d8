"""Days as numbers and back: the fact table counts from 1970-01-01."""

from __future__ import annotations

from datetime import date, timedelta

EPOCH = date(1970, 1, 1)


def number(day: date) -> int:
    """The number of a day."""
    return (day - EPOCH).days


def named(day: int) -> date:
    """The day of a number."""
    return EPOCH + timedelta(days=int(day))
