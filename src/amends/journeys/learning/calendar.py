"""Calendars: the zone of a place, and the day on which a week begins in a country."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError

from amends.accounts.location import Location
from amends.accounts.organisation import Organisation
from amends.accounts.zones import zone_of


def zone_of_house(house: Organisation) -> ZoneInfo:
    """Return the zone in which the house reads its figures."""
    return ZoneInfo(zone_of(house.country))


def zones(house: Organisation) -> dict[int, ZoneInfo]:
    """Return the zone of each place; 0 stands for the house."""
    found = {place.pk: place.zone for place in Location.objects.all()}
    return {0: zone_of_house(house)} | found


@lru_cache(maxsize=256)
def first_weekday(country: str) -> int:
    """Return the weekday with which a week begins there, 0 for Monday."""
    try:
        return int(Locale.parse(f"und_{country}").first_week_day)
    except (ValueError, UnknownLocaleError):
        return 0


def week_of(day: date, first: int = 0) -> date:
    """Return the day with which the week of this day began."""
    return day - timedelta(days=(day.weekday() - first) % 7)


def today(house: Organisation, at: datetime) -> date:
    """Return the day that the house writes now."""
    return at.astimezone(zone_of_house(house)).date()
