"""The time zone in which most of a country lives."""

from __future__ import annotations

ZONES = {
    "EE": "Europe/Tallinn",
    "FI": "Europe/Helsinki",
    "RO": "Europe/Bucharest",
    "LV": "Europe/Riga",
    "LT": "Europe/Vilnius",
    "SE": "Europe/Stockholm",
    "NO": "Europe/Oslo",
    "DK": "Europe/Copenhagen",
    "DE": "Europe/Berlin",
    "PL": "Europe/Warsaw",
    "NL": "Europe/Amsterdam",
    "BE": "Europe/Brussels",
    "FR": "Europe/Paris",
    "ES": "Europe/Madrid",
    "PT": "Europe/Lisbon",
    "IT": "Europe/Rome",
    "AT": "Europe/Vienna",
    "IE": "Europe/Dublin",
    "GB": "Europe/London",
}


def zone_of(country: str) -> str:
    """Return the time zone most of a country lives in."""
    return ZONES.get(country, "UTC")
