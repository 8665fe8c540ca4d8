"""A month on paper: one place, or all of them."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from amends.foundation import clock
from amends.insights.pattern import LIVE
from amends.journeys.learning.calendar import first_weekday, today
from amends.journeys.learning.figures import Asked, Figures
from amends.web import formats
from amends.web.insights.asking import asked
from amends.web.insights.paper import report
from amends.web.insights.pictures.heat import heat
from amends.web.insights.sight import actions, patterns
from amends.web.insights.tables import Tables
from amends.web.insights.told import Told
from amends.web.staff import staff

if TYPE_CHECKING:
    from amends.insights.pattern import Pattern
    from amends.web.staff import StaffRequest

MONTH = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])")


@require_GET
@staff()
def show(request: StaffRequest) -> HttpResponse:
    """Give the report of a month (``?month=2026-09``), the last whole one if none."""
    first, last = month_of(request)
    wanted = asked(request, until=last)
    weeks = (wanted.last - first).days // 7 + 1
    wanted = Asked(wanted.member, last, weeks, wanted.location, "")
    response = HttpResponse(
        report(worded(request, wanted, first, last)), content_type="application/pdf"
    )
    named = f"amends-{first:%Y-%m}.pdf"
    response["Content-Disposition"] = f'inline; filename="{named}"'
    response["Cache-Control"] = "no-store"
    return response


def month_of(request: StaffRequest) -> tuple[date, date]:
    """Return the first and last day of the month asked for."""
    found = MONTH.fullmatch(request.GET.get("month", ""))
    now = today(request.organisation, clock.now())
    first = (
        date(int(found[1]), int(found[2]), 1)
        if found
        else (now.replace(day=1) - timedelta(days=1)).replace(day=1)
    )
    return first, first.replace(day=calendar.monthrange(first.year, first.month)[1])


def worded(
    request: StaffRequest, wanted: Asked, first: date, last: date
) -> dict[str, Any]:
    """Return every word and drawing of the report."""
    places = dict(request.locations.values_list("pk", "name"))
    figures = Figures(wanted)
    told, tables = Told(figures), Tables(figures, places)
    return {
        "lang": get_language() or "en",
        "house": str(request.organisation),
        "title": places.get(wanted.location) or _("All places"),
        "period": f"{formats.day(first)} – {formats.day(last)}",
        "foot": _(
            "Weeks that begin in this time. Shares come with intervals of 95 in 100."
        ),
        "figures": [
            {"label": one.label, "value": one.value, "note": one.note}
            for one in told.head
        ],
        "lines": [{"title": _("Rating"), "drawing": str(told.rating_line)}],
        "parts": [_patterns(request, wanted), _actions(request, wanted)],
        "places-title": _("Places"),
        "heads": [_("Place"), _("Said"), _("Answered"), _("Rating")],
        "places": [
            [row.name, str(row.said), row.replied.words or "–", row.rating.words or "–"]
            for row in tables.places
        ],
    }


def _patterns(request: StaffRequest, wanted: Asked) -> dict[str, Any]:
    rows = patterns(request).best()
    if wanted.location:
        rows = rows.filter(location=wanted.location)
    begin, language = (
        first_weekday(request.organisation.country),
        get_language() or "en",
    )
    live = [row for row in rows if row.state in (*LIVE, "acted")][:5]
    return {
        "title": _("What recurs"),
        "none": _("Nothing stands out."),
        "rows": [_pattern(row, begin, language) for row in live],
    }


def _pattern(row: Pattern, begin: int, language: str) -> dict[str, str]:
    drawn = str(heat(row.shown["picture"], begin, ""))
    return {"words": row.sentence(language), "note": "", "drawing": drawn}


def _actions(request: StaffRequest, wanted: Asked) -> dict[str, Any]:
    rows = actions(request).with_surroundings().order_by("-planned_at")
    if wanted.location:
        rows = rows.filter(pattern__location=wanted.location)
    language = get_language() or "en"
    found = []
    for action in rows[:8]:
        effect = getattr(action, "effect", None)
        note = effect.sentence(language) if effect else _("Not judged yet.")
        found.append({"words": action.words, "note": note, "drawing": ""})
    return {
        "title": _("What was done, and what it changed"),
        "none": _("Nothing was planned."),
        "rows": found,
    }
