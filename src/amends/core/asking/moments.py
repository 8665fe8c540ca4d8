"""When a message may arrive: never at night, never on a day of rest."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Quiet:
    """The hours from ``start`` until ``end`` belong to the customer, over midnight too.

    ``days`` are ISO weekdays on which nothing is sent at all.
    """

    start: time = time(20)
    end: time = time(9)
    days: frozenset[int] = frozenset({7})

    def holds(self, local: datetime) -> bool:
        """Say whether this is such a moment, by the clock of the place."""
        return local.isoweekday() in self.days or self._at_night(local.time())

    def _at_night(self, now: time) -> bool:
        if self.start <= self.end:
            return self.start <= now < self.end
        return now >= self.start or now < self.end


def next_moment(
    at: datetime, quiet: Quiet, zone: ZoneInfo, *, rest: Container[date] = ()
) -> datetime:
    """Return the first instant from ``at`` on at which a message may leave.

    ``rest`` are dates on which nothing is sent, such as holidays.
    """
    local = at.astimezone(zone)
    for _step in range(60):
        if local.date() not in rest and not quiet.holds(local):
            return local.astimezone(at.tzinfo)
        local = _later(local, quiet, zone)
    return local.astimezone(at.tzinfo)


def _later(local: datetime, quiet: Quiet, zone: ZoneInfo) -> datetime:
    """Return the next end of the night after that moment."""
    morning = datetime.combine(local.date(), quiet.end, tzinfo=zone)
    if morning <= local:
        tomorrow = local.date() + timedelta(days=1)
        morning = datetime.combine(tomorrow, quiet.end, tzinfo=zone)
    return morning
