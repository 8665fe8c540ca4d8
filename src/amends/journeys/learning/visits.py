"""Visits: when it happened, taken from what the text says and when it was written."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

HOURS = {"morning": 8, "midday": 12, "afternoon": 15, "evening": 19, "night": 23}
"""An hour that lies within each part of the day."""


def happened(when: dict[str, Any] | None, written: datetime) -> str:
    """Return the moment of the visit on the clock of the place, empty if not told.

    A weekday is the last one before the writing; a day without an hour stays one.
    """
    if not when:
        return ""
    day = _day(when, written)
    if day is None or day > written.date():
        return ""
    hour = HOURS.get(str(when.get("daypart")))
    return day.isoformat() if hour is None else f"{day.isoformat()}T{hour:02}:00"


def _day(when: dict[str, Any], written: datetime) -> date | None:
    told, weekday = when.get("date"), when.get("weekday")
    if told:
        return date.fromisoformat(told)
    if weekday:
        back = (written.isoweekday() - int(weekday)) % 7
        return written.date() - timedelta(days=back)
    # Only a part of the day: without a day it could be any.
    return written.date() if when.get("daypart") else None
