"""Promised times: for all channels, for one, or as a trade is used to."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from amends.accounts.roles import Ability
from amends.channels.registry import CONNECTORS
from amends.foundation import clock
from amends.journeys import remembering, ruling
from amends.routing.presets import SECTORS
from amends.web import links
from amends.web.settings.rule_forms import targets_in
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast


@dataclass(frozen=True, slots=True)
class Special:
    """What is promised on one channel and not on the others."""

    platform: str
    name: str
    times: dict[int, tuple[int, bool]]


def special_times() -> list[Special]:
    """Return the channels with times of their own, by name."""
    found = ruling.promised_by_channel()
    rows = [Special(slug, _name(slug), times) for slug, times in found.items() if slug]
    return sorted(rows, key=lambda row: row.name)


@require_POST
@staff(Ability.RULES)
def promise(request: StaffRequest) -> HttpResponse:
    """Keep the promised times, for one channel where one is named."""
    house = request.organisation
    ruling.promise(
        house,
        targets_in(request.POST),
        by=request.user,
        at=clock.now(),
        platform=_platform(request),
    )
    toast(request, _("Kept. They count from the next arrival."), tone="good")
    return HttpResponseRedirect(links.rules())


@require_POST
@staff(Ability.RULES)
def alike(request: StaffRequest) -> HttpResponse:
    """Promise on one channel what is promised everywhere."""
    house, platform = request.organisation, _platform(request)
    ruling.promise_alike(house, platform, by=request.user, at=clock.now())
    toast(request, _("This channel keeps the times of all others now."))
    return HttpResponseRedirect(links.rules())


@require_POST
@staff(Ability.RULES)
def as_trade(request: StaffRequest) -> HttpResponse:
    """Promise what a trade is used to."""
    sector = request.POST.get("sector", "")
    if sector not in SECTORS:
        raise Http404
    ruling.promise_as_trade(
        request.organisation, sector, by=request.user, at=clock.now()
    )
    toast(request, _("Kept. Change below whatever is otherwise here."), tone="good")
    return HttpResponseRedirect(links.rules())


@require_POST
@staff(Ability.RULES)
def forget_after(request: StaffRequest) -> HttpResponse:
    """Keep after how many days a forgotten case comes back."""
    typed = request.POST.get("days", "")
    days = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 4 else 3
    remembering.forget_after(
        request.organisation, days, by=request.user, at=clock.now()
    )
    toast(request, _("Kept."), tone="good")
    return HttpResponseRedirect(links.rules())


def _platform(request: StaffRequest) -> str:
    platform = request.POST.get("platform", "")
    if platform and platform not in CONNECTORS:
        raise Http404
    return platform


def _name(slug: str) -> str:
    found = CONNECTORS.get(slug)
    return str(found.platform.name) if found else slug
