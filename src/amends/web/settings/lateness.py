"""Why promised times were not kept: the causes that people gave, counted."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys.reckoning_delays import delays
from amends.web.fragments import page
from amends.web.settings.causes import CAUSES
from amends.web.staff import StaffRequest, staff

SPANS = (30, 90, 365)


@require_GET
@staff(Ability.READ)
def index(request: StaffRequest) -> HttpResponse:
    """Show how many were late, why, and where."""
    asked = request.GET.get("days", "")
    days = next((one for one in SPANS if str(one) == asked), SPANS[1])
    now = clock.now()
    found = delays(request.cases, now - timedelta(days=days), now)
    return page(
        request,
        "settings/lateness.html",
        found=found,
        causes=CAUSES,
        days=days,
        spans=SPANS,
        now=now,
    )
