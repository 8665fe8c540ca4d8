"""Arithmetic of opening hours: when is a promise of so many minutes due?"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

HORIZON = 366
"""Days to look ahead; a place that never opens is treated as always open."""

Hours = Mapping[str, Sequence[Sequence[str]]]


def due(
    start: datetime,
    minutes: int,
    *,
    hours: Hours,
    zone: ZoneInfo,
    holidays: Container[date] = (),
) -> datetime:
    """Return the instant at which ``minutes`` of opening time have passed.

    ``hours`` maps ISO weekdays "1".."7" to ["HH:MM", "HH:MM"] pairs; an end at or
    before its start lies on the next day. Holidays are closed. The result is aware,
    in UTC offsets of ``zone``; lengths are real time, so daylight saving is right.
    """
    left = timedelta(minutes=minutes)
    for opens, closes in _openings(start, hours, zone, holidays):
        begin = max(start, opens)
        if begin < closes:
            # Differences across a change of offset are only true in UTC.
            room = closes.astimezone(UTC) - begin.astimezone(UTC)
            if room >= left:
                return (begin.astimezone(UTC) + left).astimezone(zone)
            left -= room
    return (start.astimezone(UTC) + left).astimezone(zone)


UTC = ZoneInfo("UTC")


def _openings(
    start: datetime, hours: Hours, zone: ZoneInfo, holidays: Container[date]
) -> Iterator[tuple[datetime, datetime]]:
    # Yesterday's opening may reach past midnight into the start.
    first = start.astimezone(zone).date() - timedelta(days=1)
    for offset in range(HORIZON + 1):
        day = first + timedelta(days=offset)
        if day not in holidays:
            for opens, closes in sorted(
                map(tuple, hours.get(str(day.isoweekday()), ()))
            ):
                yield _interval(day, opens, closes, zone)


def _interval(
    day: date, opens: str, closes: str, zone: ZoneInfo
) -> tuple[datetime, datetime]:
    begin = datetime.combine(day, time.fromisoformat(opens), zone)
    midnight = closes in {"24:00", "00:00"}
    end = time(0) if midnight else time.fromisoformat(closes)
    later = end <= begin.timetz().replace(tzinfo=None)
    return begin, datetime.combine(day + timedelta(days=later), end, zone)
