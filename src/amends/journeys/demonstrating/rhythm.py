"""When guests write: on the busy days, at dinner, and a little after."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Tallinn")
HOURS = {
    "raekoja": {"1": 11, "2": 11, "3": 11, "4": 11, "5": 11, "6": 12, "7": 12},
    "annelinn": {"1": 10, "2": 10, "3": 10, "4": 10, "5": 10, "6": 11, "7": 11},
}
CLOSES = {
    "raekoja": {"1": 22, "2": 22, "3": 22, "4": 22, "5": 24, "6": 24, "7": 22},
    "annelinn": {"1": 22, "2": 22, "3": 22, "4": 22, "5": 23, "6": 23, "7": 22},
}
# Monday to Sunday: how many write on such a day, against an ordinary one.
BUSY = (0.7, 0.7, 0.8, 0.9, 1.4, 1.5, 1.2)
# Hours of the evening come more often than noon; nobody writes before opening.
PEAKS = (12, 13, 14, 17, 18, 18, 19, 19, 19, 20, 20, 21)


def opening_hours(place: str) -> dict[str, list[list[str]]]:
    """Return the opening hours of a branch in the shape of a location's."""
    return {
        day: [[f"{opens}:00", f"{CLOSES[place][day]}:00"]]
        for day, opens in HOURS[place].items()
    }


def moment(chance: Random, day: date, place: str) -> datetime:
    """Return an instant of that day at which a guest of the branch writes."""
    opens = HOURS[place][str(day.isoweekday())]
    closes = CLOSES[place][str(day.isoweekday())]
    hour = min(max(chance.choice(PEAKS), opens + 1), closes - 1)
    return clock_time(day, hour, chance.randrange(60), chance.randrange(60))


def clock_time(day: date, hour: int, minute: int, second: int = 0) -> datetime:
    """Return an instant by the clock of Tartu."""
    return datetime.combine(day, time(hour, minute, second), ZONE)


def answer_time(
    chance: Random, written: datetime, place: str, *, bad: bool
) -> datetime:
    """Return when the house answers: complaints sooner, and never at night."""
    hours = chance.triangular(0.5, 20, 3) if bad else chance.triangular(2, 60, 18)
    at = (written + timedelta(hours=hours)).astimezone(ZONE)
    opens = HOURS[place][str(at.isoweekday())]
    if at.hour < opens:
        return clock_time(at.date(), opens, chance.randrange(60))
    return at


def saturdays(until: date, weeks: int) -> list[date]:
    """Return that many Saturdays before or on a day, the oldest first."""
    last = until - timedelta(days=(until.isoweekday() - 6) % 7)
    return [last - timedelta(weeks=number) for number in reversed(range(weeks))]
