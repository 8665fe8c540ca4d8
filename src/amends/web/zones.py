"""Time zones as people choose them: by typing a city, with a list that helps.

Called by the forms that ask for one, and by the component ``zone_field``.
"""

from __future__ import annotations

from functools import cache
from zoneinfo import available_timezones

from babel import Locale, dates
from babel.core import get_global

from amends.web import formats

REGIONS = (
    "Africa",
    "America",
    "Antarctica",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
)


@cache
def names() -> tuple[str, ...]:
    """Return the zones that are called by a place, each once, sorted."""
    known = available_timezones() - get_global("zone_aliases").keys()
    return tuple(sorted(name for name in known if name.partition("/")[0] in REGIONS))


def offered() -> tuple[tuple[str, str], ...]:
    """Return (zone, city and country in the reader's language) of all of them."""
    return _offered(str(formats.locale()))


@cache
def _offered(language: str) -> tuple[tuple[str, str], ...]:
    spoken = Locale.parse(language)
    countries = get_global("zone_territories")
    places = []
    for name in names():
        country = spoken.territories.get(countries.get(name, ""), "")
        places.append((name, ", ".join(filter(None, (_city(name, spoken), country)))))
    return tuple(places)


def _city(name: str, spoken: Locale) -> str:
    try:
        return dates.get_timezone_location(name, spoken, return_city=True)
    except LookupError:
        # Babel learns of new zones later than Python does.
        return name.rpartition("/")[2].replace("_", " ")


def zone_of(typed: str) -> str:
    """Return the zone that was meant: its name, or its city alone; nothing for none."""
    if typed in available_timezones():
        return typed
    wanted = " ".join(typed.replace("_", " ").split()).casefold()
    found = {
        name
        for name, place in offered()
        if wanted
        in (
            name.replace("_", " ").casefold(),
            name.rpartition("/")[2].replace("_", " ").casefold(),
            place.partition(",")[0].casefold(),
        )
    }
    return found.pop() if len(found) == 1 else ""
