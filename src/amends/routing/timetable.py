"""When each case is due, by targets, opening hours and public holidays."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping
from datetime import date, datetime, timedelta
from functools import cache

from amends.accounts.location import Location
from amends.core import opening
from amends.routing.day_off import DayOff
from amends.routing.target import ALL_HOURS, PRESETS, Target


@cache
def closed_days(country: str) -> Container[date]:
    """Return the public holidays of a country; an unknown country has none."""
    # Imported here: the library is slow to load and most processes never need it.
    import holidays  # noqa: PLC0415

    try:
        found: Container[date] = holidays.country_holidays(country)
    except NotImplementedError:
        found = frozenset()
    return found


def holidays_between(
    country: str, first: date, last: date, language: str
) -> list[tuple[date, str]]:
    """Return the public holidays of a country as they come.

    Their names are in this language where the library has them, else in the country's.
    """
    # The same reason as above.
    import holidays  # noqa: PLC0415

    try:
        years = range(first.year, last.year + 1)
        tongue = "en_US" if language == "en" else language
        found = holidays.country_holidays(country, years=years, language=tongue)
    except NotImplementedError:
        return []
    return sorted((day, name) for day, name in found.items() if first <= day <= last)


class Calendar:
    """The days on which one place is closed: its country's, and its own."""

    def __init__(self, holidays: Container[date], own: Mapping[date, bool]) -> None:
        self._holidays, self._own = holidays, own

    def __contains__(self, day: object) -> bool:
        if not isinstance(day, date):
            return False
        # A place may open on a public holiday, and close on any other day.
        return not self._own[day] if day in self._own else day in self._holidays


class Timetable:
    """The targets of the active organisation, read once for many cases."""

    def __init__(self) -> None:
        self._own: dict[int, dict[date, bool]] = defaultdict(dict)
        for day in DayOff.objects.all():
            self._own[day.location_id][day.on] = day.open
        self._targets = {
            (target.platform, target.severity): target
            for target in Target.objects.all()
        }

    def due(
        self,
        start: datetime,
        severity: int,
        platform: str,
        location: Location | None,
        *,
        share: int = 100,
    ) -> datetime:
        """Return by when a case that came at ``start`` has to be answered.

        With a ``share`` in hundredths: when that part of the time has passed.
        """
        minutes, in_hours = self._promise(severity, platform)
        minutes = minutes * share // 100
        if location is None or not in_hours:
            return start + timedelta(minutes=minutes)
        return opening.due(
            start,
            minutes,
            hours=location.hours,
            zone=location.zone,
            holidays=self.closed(location),
        )

    def closed(self, location: Location) -> Container[date]:
        """Return the days on which a place is closed whatever its week says."""
        holidays, own = closed_days(location.country), self._own.get(location.pk)
        return Calendar(holidays, own) if own else holidays

    def _promise(self, severity: int, platform: str) -> tuple[int, bool]:
        target = self._targets.get((platform, severity)) or self._targets.get(
            ("", severity)
        )
        if target:
            return target.minutes, target.opening_hours
        # Long promises are meant in calendar time: a week is a week.
        minutes = PRESETS[severity]
        return minutes, severity not in ALL_HOURS and minutes < PRESETS[2]
