"""Formats: times, numbers and money as the reader of the page writes them.

Called by templates (``formats``). The language is the one that is active, the time
zone the one that the request has activated. Never asks what time it is.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from babel import Locale, dates, numbers, units
from django.utils import timezone
from django.utils.translation import get_language

if TYPE_CHECKING:
    from amends.core.nouns import Money

# English here is read in Europe: days before months, and 24 hours.
LOCALES = {"en": "en_GB"}
STEPS = ("byte", "kilobyte", "megabyte", "gigabyte")


@lru_cache(maxsize=32)
def named(language: str) -> Locale:
    """Return Babel's locale for one of the interface languages."""
    return Locale.parse(LOCALES.get(language, language).replace("-", "_"))


def locale() -> Locale:
    """Return the locale of the reader."""
    return named(get_language() or "en")


def here(at: datetime) -> datetime:
    """Return the instant on the reader's own clock."""
    return timezone.localtime(at)


def iso(at: datetime) -> str:
    """Return the instant for a machine, to the second."""
    return at.isoformat(timespec="seconds").replace("+00:00", "Z")


def moment(at: datetime) -> str:
    """Return day and time, as in ``23 Nov 2026, 13:05``."""
    # Without its zone: one instant read by two clocks is two minutes to remember.
    local = here(at).replace(second=0, microsecond=0, tzinfo=None)
    return told(local, locale())


@lru_cache(maxsize=4096)
def told(local: datetime, spoken: Locale) -> str:
    """Tell a minute once per language: lists repeat them."""
    # Babel's own medium form shows seconds, which nobody here asks for.
    joined = str(dates.get_datetime_format("medium", locale=spoken))
    time = dates.format_time(local, "short", locale=spoken)
    date = dates.format_date(local, "medium", locale=spoken)
    return joined.replace("'", "").format(time, date)


def day(on: date) -> str:
    """Return a calendar day, as in ``23 Nov 2026``."""
    local = here(on) if isinstance(on, datetime) else on
    return dates.format_date(local, "medium", locale=locale())


def weekday(on: date) -> str:
    """Return the name of the day of the week."""
    local = here(on) if isinstance(on, datetime) else on
    return dates.format_date(local, "EEEE", locale=locale())


def clock(at: datetime) -> str:
    """Return the time of day, as in ``13:05``."""
    return dates.format_time(here(at), "short", locale=locale())


def ago(at: datetime, now: datetime) -> str:
    """Return the distance in words, as in ``3 hours ago`` or ``in 2 days``."""
    return dates.format_timedelta(
        at - now, add_direction=True, threshold=1.2, locale=locale()
    )


def span(length: timedelta) -> str:
    """Return a length of time in words, as in ``3 hours``."""
    return dates.format_timedelta(length, threshold=1.2, locale=locale())


def short(at: datetime, now: datetime) -> str:
    """Return what a list has room for: the time today, the day this year, the date."""
    local, today = here(at), here(now)
    if local.date() == today.date():
        return clock(at)
    pattern = "MMMd" if local.year == today.year else "yMMMd"
    return _day_in(pattern, local.date(), locale())


@lru_cache(maxsize=4096)
def _day_in(pattern: str, on: date, spoken: Locale) -> str:
    return dates.format_skeleton(pattern, on, locale=spoken)


def distance(at: datetime, now: datetime) -> str:
    """Return how far off it is, before or after, in words without a direction."""
    return span(abs(at - now))


def number(value: float | Decimal, digits: int | None = None) -> str:
    """Return a number with the reader's separators."""
    if digits is None:
        return numbers.format_decimal(value, locale=locale())
    pattern = "#,##0." + "0" * digits if digits else "#,##0"
    return numbers.format_decimal(value, format=pattern, locale=locale())


def percent(share: float, digits: int = 0) -> str:
    """Return a share of one, as in ``72 %``."""
    pattern = locale().percent_formats[None].pattern
    if digits:
        pattern = pattern.replace("0", "0." + "0" * digits, 1)
    return numbers.format_percent(share, format=pattern, locale=locale())


def money(amount: Money) -> str:
    """Return an amount in its currency."""
    return numbers.format_currency(amount.amount, amount.currency, locale=locale())


def size(count: int) -> str:
    """Return how large a file is, in the unit that a person would choose."""
    value, step = float(count), 0
    while value >= 1000 and step < len(STEPS) - 1:
        value, step = value / 1000, step + 1
    rounded = round(value, 1 if step > 1 and value < 100 else 0)
    return units.format_unit(
        rounded, f"digital-{STEPS[step]}", "short", locale=locale()
    )


def country_name(code: str) -> str:
    """Return the name of a country in the reader's language, or its code."""
    return str(locale().territories.get(code, code))


def language_name(code: str) -> str:
    """Return the name of a language in the reader's own, or its code."""
    return str(locale().languages.get(code.partition("-")[0], code))
