"""The dashboard: figures that somebody acts on, from tallies alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from amends.foundation import clock
from amends.insights.mark import Mark
from amends.journeys.learning.figures import SPANS, Figures
from amends.web.fragments import page
from amends.web.insights.asking import ROLES, asked, role_of
from amends.web.insights.tables import Tables
from amends.web.insights.told import Told
from amends.web.insights.words import platform_name
from amends.web.staff import staff

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


@require_GET
@staff()
def show(request: StaffRequest) -> HttpResponse:
    """Show the figures of some weeks."""
    wanted = asked(request)
    figures = Figures(wanted)
    places = list(request.locations.by_name().values_list("pk", "name"))
    role = role_of(request)
    return page(
        request,
        "insights/figures.html",
        told=Told(figures),
        tables=Tables(figures, dict(places)),
        asked=wanted,
        role=role,
        roles=ROLES,
        spans=SPANS,
        places=places,
        platforms=[(side.key, platform_name(side.key)) for side in figures.platforms],
        query={
            "weeks": wanted.weeks,
            "place": wanted.location or "",
            "platform": wanted.platform,
        },
        mark=Mark.objects.first(),
        now=clock.now(),
    )
