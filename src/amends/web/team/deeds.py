"""What one does on the team's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from amends.accounts.audit import AuditEntry
from amends.accounts.roles import Ability
from amends.accounts.team import Team
from amends.followups.praise import Praise
from amends.followups.pulse import PulseTally
from amends.foundation import clock
from amends.journeys import caring
from amends.routing.fair_share import FairShare
from amends.web import links
from amends.web.staff import staff
from amends.web.team.forms import PulseForm
from amends.web.team.page import shown
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


@require_POST
@staff(Ability.WORK)
def seen(request: StaffRequest) -> HttpResponse:
    """Know that one has seen what is said of oneself."""
    Praise.read_all(request.member, at=clock.now())
    return HttpResponseRedirect(links.team())


@require_POST
@staff(Ability.WORK)
def pulse(request: StaffRequest) -> HttpResponse:
    """Count the answers; who gave which is kept nowhere."""
    form = PulseForm(request.POST)
    if not form.is_valid():
        return shown(request, form, status=422)
    month = caring.month_of(clock.now())
    PulseTally.add(request.member, month, form.cleaned_data)
    toast(request, _("Thank you. Nobody can see which answers were yours."))
    return HttpResponseRedirect(links.team())


@require_POST
@staff(Ability.RULES)
def share(request: StaffRequest, team_id: int) -> HttpResponse:
    """Let a team share its hard cases, or end it."""
    team: Team = get_object_or_404(Team.objects.all(), pk=team_id)
    now, on = clock.now(), request.POST.get("on") == "1"
    FairShare.switch(team, on=on, at=now)
    AuditEntry.write(
        "share hard cases", team, by=request.user, at=now, detail={"on": on}
    )
    toast(request, _("Kept."), tone="good")
    return HttpResponseRedirect(links.team())
