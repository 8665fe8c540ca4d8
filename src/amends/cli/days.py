"""Days and zones as words of a command line."""

from __future__ import annotations

from argparse import ArgumentTypeError
from datetime import date
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def day(text: str) -> date:
    """Read a day; what is none is said."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"not a day like 2026-11-23: {text!r}") from error


def zone(text: str) -> str:
    """Read the name of a time zone; what is none is said."""
    try:
        return ZoneInfo(text).key
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ArgumentTypeError(f"not a zone like Europe/Tallinn: {text!r}") from error
