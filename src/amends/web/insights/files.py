"""A table of the dashboard as CSV or Parquet, a picture of it as PNG or PDF."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_GET

from amends.journeys.learning.figures import Figures, Side
from amends.web.insights.asking import asked
from amends.web.insights.paper import printed
from amends.web.insights.told import Told
from amends.web.insights.words import platform_name
from amends.web.staff import staff

if TYPE_CHECKING:
    from markupsafe import Markup

    from amends.web.staff import StaffRequest

Rows = list[dict[str, Any]]
KINDS = {
    "csv": "text/csv; charset=utf-8",
    "parquet": "application/vnd.apache.parquet",
    "png": "image/png",
    "pdf": "application/pdf",
}


@require_GET
@staff()
def show(request: StaffRequest, name: str) -> HttpResponse:
    """Give the file, for the same weeks, place and platform as the page."""
    subject, _dot, kind = name.partition(".")
    figures = Figures(asked(request))
    body = _body(request, figures, subject, kind)
    response = HttpResponse(body, content_type=KINDS[kind])
    response["Content-Disposition"] = f'attachment; filename="amends-{subject}.{kind}"'
    response["Cache-Control"] = "no-store"
    return response


def _body(request: StaffRequest, figures: Figures, subject: str, kind: str) -> bytes:
    if kind in ("csv", "parquet") and subject in TABLES:
        places = dict(request.locations.values_list("pk", "name"))
        rows = TABLES[subject](figures, places)
        return as_csv(rows) if kind == "csv" else as_parquet(rows)
    if kind in ("png", "pdf") and subject in PICTURES:
        return printed(str(PICTURES[subject](Told(figures))), kind)
    raise Http404(subject)


def as_csv(rows: Rows) -> bytes:
    """Return rows as CSV that any spreadsheet opens; no cell can be a formula."""
    out = io.StringIO()
    # A spreadsheet knows UTF-8 by this mark.
    out.write("\ufeff")
    if rows:
        writer = csv.DictWriter(out, list(rows[0]))
        writer.writeheader()
        writer.writerows(
            {key: _tame(value) for key, value in row.items()} for row in rows
        )
    return out.getvalue().encode()


def as_parquet(rows: Rows) -> bytes:
    """Return rows as Parquet."""
    import polars  # noqa: PLC0415 - many megabytes, for one rare file

    out = io.BytesIO()
    polars.DataFrame(rows).write_parquet(out)
    return out.getvalue()


def _tame(value: object) -> object:
    risky = isinstance(value, str) and value[:1] in tuple("=+-@\t\r")
    return f"'{value}" if risky else value


def _weeks(figures: Figures, places: dict[int, str]) -> Rows:
    del places
    return [{"week": side.key.isoformat(), **_figures(side)} for side in figures.weeks]


def _places(figures: Figures, places: dict[int, str]) -> Rows:
    return [
        {"place": places[side.key], **_figures(side)}
        for side in figures.places
        if side.key in places
    ]


def _platforms(figures: Figures, places: dict[int, str]) -> Rows:
    del places
    return [
        {"platform": platform_name(side.key), **_figures(side)}
        for side in figures.platforms
    ]


def _aspects(figures: Figures, places: dict[int, str]) -> Rows:
    del places
    return [
        {
            "aspect": mood.aspect,
            "praised": mood.praised,
            "complained": mood.complained,
            "stars_lost": None if mood.impact is None else round(mood.impact, 2),
        }
        for mood in figures.moods
    ]


def _figures(side: Side) -> dict[str, Any]:
    sums = {name: side.sums[name] for name in side.sums if name != "squares"}
    rating = round(side.rating.value, 3) if side.rating.n else None
    return {**sums, "rating": rating}


TABLES: dict[str, Callable[[Figures, dict[int, str]], Rows]] = {
    "weeks": _weeks,
    "places": _places,
    "platforms": _platforms,
    "aspects": _aspects,
}
PICTURES: dict[str, Callable[[Told], Markup]] = {
    "rating": lambda told: told.rating_line,
    "answered": lambda told: told.reply_line,
}
