"""Dates and clock times written in figures."""

from __future__ import annotations

import re
from datetime import date

_DATE = re.compile(
    r"(?<![\d.,:/-])(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})"
    r"|(\d{1,2})\.(\d{1,2})\.)(?![\d])"
)
_JOINED = re.compile(r"\d[./-]\d")
_SURE = re.compile(r"\d:[0-5]|\d\s?[ap]\.?m")
_TIME = re.compile(
    r"(?<![\d.,:/-])([01]?\d|2[0-4])(?:([:.])([0-5]\d))?(?![\d:/-]|[.,]\d)"
    r"(?:\s?(am|pm|a\.m|p\.m)\b)?"
)
# "At 4" without minutes is spoken: nobody eats out at four in the morning.
_SPOKEN = frozenset("123456")
_MONEY_OR_COUNT = re.compile(
    r"\s?(?:[€$£%]|(?:eur|euro\w*|lei|ron|min\w*|st|nd|rd|th)\b)"
)


def dates(low: str, written: date | None) -> list[tuple[int, int, date]]:
    """Return (begin, end, date) of each date in figures, day before month."""
    found: list[tuple[int, int, date]] = []
    if not _JOINED.search(low):
        return found
    for match in _DATE.finditer(low):
        made = _date(match, written)
        if made is not None:
            found.append((match.start(), match.end(), made))
    return found


def _date(match: re.Match[str], written: date | None) -> date | None:
    if match[1]:
        return on(int(match[1]), int(match[2]), int(match[3]))
    if match[4]:
        year = int(match[6])
        return on(year if year > 99 else 2000 + year, int(match[5]), int(match[4]))
    return latest(int(match[8]), int(match[7]), written)


def on(year: int, month: int, day: int) -> date | None:
    """Return the date, or None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def latest(month: int, day: int, written: date | None) -> date | None:
    """Return the latest such day that is not after the day of writing."""
    if written is None:
        return None
    this_year = on(written.year, month, day)
    if this_year is not None and this_year <= written:
        return this_year
    return on(written.year - 1, month, day)


def hours(low: str, after_clock_word: set[int]) -> list[tuple[int, int, int]]:
    """Return (begin, end, hour) of each clock time.

    ``after_clock_word`` are the places just behind words like "kell" or "klo": a
    bare number counts as an hour only there.
    """
    found: list[tuple[int, int, int]] = []
    if not after_clock_word and not _SURE.search(low):
        return found
    for match in _TIME.finditer(low):
        hour = int(match[1])
        sure = match[4] or match[2] == ":"
        start = match.start()
        announced = any(start - 4 <= at <= start for at in after_clock_word)
        if not (sure or announced) or _MONEY_OR_COUNT.match(low, match.end()):
            continue
        if match[4]:
            hour = hour % 12 + (12 if match[4][0] == "p" else 0)
        elif not sure and match[1] in _SPOKEN:
            hour += 12
        found.append((match.start(), match.end(), hour % 24))
    return found


def daypart(hour: int) -> str:
    """Return the daypart that an hour belongs to."""
    for begins, name in (
        (22, "night"),
        (17, "evening"),
        (14, "afternoon"),
        (11, "midday"),
        (5, "morning"),
    ):
        if hour >= begins:
            return name
    return "night"
