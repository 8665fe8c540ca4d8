"""A table of the dashboard as CSV or Parquet, a picture of it as PNG or PDF."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_GET

from amends.journeys.learning.figures import Figures
from amends.web.insights.asking import asked
from amends.web.insights.paper import printed
from amends.web.insights.rows import TABLES
from amends.web.insights.spreadsheet import as_csv, as_parquet
from amends.web.insights.told import Told
from amends.web.staff import staff

if TYPE_CHECKING:
    from markupsafe import Markup

    from amends.web.staff import StaffRequest

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


PICTURES: dict[str, Callable[[Told], Markup]] = {
    "rating": lambda told: told.rating_line,
    "answered": lambda told: told.reply_line,
}
