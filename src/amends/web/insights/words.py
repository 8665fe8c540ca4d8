"""Words: what states, verdicts and dimensions are called among people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from amends.channels.registry import CONNECTORS
from amends.web import formats
from amends.web.insights.pictures.heat import weekday_names

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

STATES: dict[str, tuple[_StrPromise, str]] = {
    "new": (pgettext_lazy("a pattern", "New"), "accent"),
    "open": (pgettext_lazy("a pattern", "Looked at"), "neutral"),
    "acted": (pgettext_lazy("a pattern", "Being dealt with"), "warning"),
    "resolved": (pgettext_lazy("a pattern", "Over"), "gold"),
    "dismissed": (pgettext_lazy("a pattern", "Put aside"), "neutral"),
    "returned": (pgettext_lazy("a pattern", "Back again"), "danger"),
}
VERDICTS: dict[str, tuple[_StrPromise, str]] = {
    "helped": (_("It helped"), "gold"),
    "looks better": (_("It looks better"), "good"),
    "no sign": (_("No sign that it helped"), "warning"),
    "too early": (_("Too early to tell"), "neutral"),
}
DIMS: dict[str, _StrPromise] = {
    "weekday": _("Weekdays"),
    "daypart": _("Times of day"),
    "location": _("Places"),
    "channel": _("Channels"),
    "product": _("Products"),
    "lang": _("Languages"),
}
PARTS: dict[str, _StrPromise] = {
    "morning": _("Morning"),
    "midday": _("Midday"),
    "afternoon": _("Afternoon"),
    "evening": _("Evening"),
    "night": _("Night"),
}


def value_name(dim: str, value: str, places: dict[int, str]) -> str:
    """Return what one value of a dimension is called."""
    if dim == "weekday":
        return weekday_names("wide")[int(value) - 1]
    if dim == "daypart":
        return str(PARTS.get(value, value))
    if dim == "location":
        return places.get(int(value), value) if value.isdigit() else value
    if dim == "channel":
        return platform_name(value)
    return formats.language_name(value) if dim == "lang" else value


def platform_name(slug: str) -> str:
    """Return what a platform is called."""
    known = CONNECTORS.get(slug)
    return str(known.platform.name) if known else slug
