"""What a column of a list of locations can mean, in words for people."""

from __future__ import annotations

from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _


def field_names() -> list[tuple[str, str]]:
    """Return (field, words) in the order in which one would say it."""
    return [
        ("name", _("Name")),
        ("address", _("Address")),
        ("country", _("Country")),
        ("time_zone", _("Time zone")),
        ("languages", _("Languages")),
        ("email", _("E-mail")),
        ("phone", _("Phone")),
        ("sector", _("Sector")),
        ("hours", _("Opening hours of every day")),
        *((f"day{day}", str(WEEKDAYS[day - 1])) for day in range(1, 8)),
    ]
