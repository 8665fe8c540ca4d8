"""Whose hands: the managers of the places, or one team for all."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from amends.accounts.roles import Ability
from amends.accounts.team import Team
from amends.foundation import clock
from amends.journeys import choosing_hands
from amends.journeys.choosing_hands import CENTRAL, Nobody, Sounding
from amends.web import links
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast

MANNERS = {"", "informal", "formal"}


@require_POST
@staff(Ability.RULES)
def update(request: StaffRequest) -> HttpResponse:
    """Choose, with the voice that comes with the choice."""
    if not request.POST.get("sure"):
        told = _("Say that the rules above may be replaced.")
        toast(request, told, tone="warning")
        return HttpResponseRedirect(links.rules())
    try:
        _choose(request)
    except Nobody:
        told = _("Nobody could take the cases: name managers of places, or a team.")
        toast(request, told, tone="warning")
    else:
        toast(request, _("Kept. It counts from the next arrival."), tone="good")
    return HttpResponseRedirect(links.rules())


def _choose(request: StaffRequest) -> None:
    house, by, now = request.organisation, request.user, clock.now()
    if request.POST.get("hands") != CENTRAL:
        choosing_hands.local(house, by=by, at=now)
        return
    typed = request.POST.get("team", "")
    if not (typed.isascii() and typed.isdigit() and len(typed) < 16):
        raise Nobody
    team = get_object_or_404(Team.objects.all(), pk=int(typed))
    address = request.POST.get("address", "")
    name = request.POST.get("name", "").strip()[:100] or team.name
    sound = Sounding(name, address if address in MANNERS else "")
    choosing_hands.central(house, team, sound, by=by, at=now)
