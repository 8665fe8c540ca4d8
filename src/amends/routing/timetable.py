"""When each case is due, by targets, opening hours and public holidays."""

from __future__ import annotations

from collections.abc import Container
from datetime import date, datetime, timedelta
from functools import cache

from amends.accounts.location import Location
from amends.core import opening
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


class Timetable:
    """The targets of the active organisation, read once for many cases."""

    def __init__(self) -> None:
        self._targets = {
            (target.platform, target.severity): target
            for target in Target.objects.all()
        }

    def due(
        self, start: datetime, severity: int, platform: str, location: Location | None
    ) -> datetime:
        """Return by when a case that came at ``start`` has to be answered."""
        minutes, in_hours = self._promise(severity, platform)
        if location is None or not in_hours:
            return start + timedelta(minutes=minutes)
        return opening.due(
            start,
            minutes,
            hours=location.hours,
            zone=location.zone,
            holidays=closed_days(location.country),
        )

    def _promise(self, severity: int, platform: str) -> tuple[int, bool]:
        target = self._targets.get((platform, severity)) or self._targets.get(
            ("", severity)
        )
        if target:
            return target.minutes, target.opening_hours
        # Long promises are meant in calendar time: a week is a week.
        minutes = PRESETS[severity]
        return minutes, severity not in ALL_HOURS and minutes < PRESETS[2]
