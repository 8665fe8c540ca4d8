"""What a cell means: stars and instants, as people and programs write them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
NUMBER = re.compile(
    r"(?P<value>\d+(?:[.,]\d+)?)\s*"
    r"(?:(?:/|of|out of)\s*(?P<scale>\d+)|(?P<percent>%)|\*|★|stars?)?",
    re.IGNORECASE,
)
DAY_FIRST = re.compile(
    r"(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?:[,\sT]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?"
    r"\s*(am|pm)?",
    re.IGNORECASE,
)
EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)


def stars(cell: str) -> float | None:
    """Return 1.0-5.0, or None for what is not a rating.

    Understands 4, 4,5, 4/5, 8/10, 80 %, FOUR and ★★★★☆.
    """
    text = cell.strip()
    if text and set(text) <= set("★☆⭐✩ \ufe0f"):
        return _within(float(text.count("★") + text.count("⭐")))
    word = WORDS.get(text.casefold())
    if word:
        return float(word)
    found = NUMBER.fullmatch(text)
    return _within(_scaled(found)) if found else None


def _scaled(found: re.Match[str]) -> float:
    value = float(found["value"].replace(",", "."))
    scale = 100.0 if found["percent"] else float(found["scale"] or 5)
    return value / scale * 5 if scale else -1


def _within(value: float) -> float | None:
    return max(1.0, value) if 0.5 <= value <= 5 else None


def when(
    cell: str, *, zone: ZoneInfo | None = None, month_first: bool = False
) -> datetime | None:
    """Return the aware instant of a cell, or None for what is not a date of our time.

    A time without an offset is in ``zone`` (UTC by default). Numbers of ten or
    thirteen digits are seconds or milliseconds since 1970.
    """
    found = instant(cell, zone=zone, month_first=month_first)
    return found if found is not None and found > EARLIEST else None


def instant(
    cell: str, *, zone: ZoneInfo | None = None, month_first: bool = False
) -> datetime | None:
    """Return the same of any year that clocks can tell."""
    text = cell.strip()
    try:
        found = _read(text, month_first=month_first)
    except (ValueError, OverflowError):
        return None
    if found is None:
        return None
    aware = found if found.tzinfo else found.replace(tzinfo=zone or UTC)
    try:
        # At either end of time there are zones in which the moment has no date.
        aware.astimezone(UTC)
    except OverflowError:
        return None
    return aware


def _read(text: str, *, month_first: bool) -> datetime | None:
    if text.isascii() and text.isdigit() and len(text) in (10, 13):
        return datetime.fromtimestamp(int(text[:10]), UTC)
    if len(text) >= 8 and text[:4].isdigit() and not text.isdigit():
        return _iso(text)
    found = DAY_FIRST.fullmatch(text)
    return _numbers(found, month_first=month_first) if found else None


def _iso(text: str) -> datetime | None:
    tidy = text.replace("/", "-").removesuffix(" UTC").replace(" +", "+")
    # Nanoseconds, as Google writes them, are more than Python reads.
    tidy = re.sub(r"(\.\d{6})\d+", r"\1", tidy)
    if len(tidy) == 10:
        day = date.fromisoformat(tidy)
        return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - zone comes later
    return datetime.fromisoformat(tidy)


def _numbers(found: re.Match[str], *, month_first: bool) -> datetime:
    first, second, year, hour, minute, second_of, half = found.groups()
    day, month = (second, first) if month_first else (first, second)
    if int(month) > 12:
        day, month = month, day
    full = int(year) + (2000 if len(year) == 2 else 0)
    clock = (
        int(hour or 0) % 12 + (12 if half.lower() == "pm" else 0)
        if half
        else int(hour or 0)
    )
    return datetime(  # noqa: DTZ001 - the zone is the caller's
        full, int(month), int(day), clock, int(minute or 0), int(second_of or 0)
    )
