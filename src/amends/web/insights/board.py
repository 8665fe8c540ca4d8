"""You said, we did: the public page of a place, without a cookie."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone, translation
from django.views.decorators.http import require_GET

from amends.journeys.learning.saying import board_at
from amends.web.form.visitor import language_for
from amends.web.fragments import page


@require_GET
def show(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what changed because somebody said something."""
    board = board_at(slug)
    if board is None:
        raise Http404(slug)
    place = board.place
    with (
        translation.override(language_for(request, place)),
        timezone.override(place.zone),
    ):
        return page(request, "insights/board.html", place=place, rows=board.sayings)
