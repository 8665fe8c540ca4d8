"""How every channel is, those first that somebody must look at."""

from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys.channel_health import health_of, troubled_first
from amends.web import links
from amends.web.channels.advice import advice_for
from amends.web.fragments import page
from amends.web.some_of import SomeOf
from amends.web.staff import StaffRequest, staff


@require_GET
@staff(Ability.CHANNELS)
def show(request: StaffRequest) -> HttpResponse:
    """Show each channel with what it may still ask, and what helps."""
    now = clock.now()
    channels = troubled_first(request.channels.connected())
    some = SomeOf(request, channels, links.channel_health)
    rows = health_of(some.rows, at=now)
    troubled = [
        (row, advice_for(row.channel.error_kind)) for row in rows if not row.is_well
    ]
    return page(
        request,
        "channels/health.html",
        some=some,
        rows=rows,
        troubled=troubled,
        now=now,
    )
