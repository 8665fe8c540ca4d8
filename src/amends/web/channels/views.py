"""What is connected and what can be."""

from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from amends.accounts.roles import Ability
from amends.channels.registry import CONNECTORS
from amends.foundation import clock
from amends.journeys.channel_health import first_readings
from amends.web import links
from amends.web.channels.advice import advice_for
from amends.web.fragments import page
from amends.web.some_of import SomeOf
from amends.web.staff import StaffRequest, staff


@require_GET
@staff(Ability.CHANNELS)
def index(request: StaffRequest) -> HttpResponse:
    """List the channels with their health, and how far first readings are."""
    some = SomeOf(request, request.channels.by_name(), links.channels)
    return page(
        request,
        "channels/index.html",
        some=some,
        so_far=first_readings(some.rows),
        advice={row.pk: advice_for(row.error_kind) for row in some.rows},
        now=clock.now(),
    )


@require_GET
@staff(Ability.CHANNELS)
def platforms(request: StaffRequest) -> HttpResponse:
    """Offer the platforms."""
    known = [connector.platform for connector in CONNECTORS.values()]
    offered = [platform for platform in known if platform.addable]
    offered.sort(key=lambda platform: str(platform.name).casefold())
    return page(request, "channels/platforms.html", platforms=offered)
