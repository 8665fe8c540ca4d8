"""Who allows replies, and which leave by themselves."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys import approving, switching
from amends.replies.lane import Lane
from amends.web import links
from amends.web.answers.board import Board
from amends.web.answers.sent import demands_in, lane_in
from amends.web.answers.terms_form import TermsForm
from amends.web.fragments import page
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast


@require_GET
@staff(Ability.WORK)
def index(request: StaffRequest) -> HttpResponse:
    """Show what is earned, what is switched on, and the one switch."""
    return shown(request, TermsForm(None, request))


@require_POST
@staff(Ability.RULES)
def demand(request: StaffRequest) -> HttpResponse:
    """Keep how many people allow a reply, by its risk."""
    wanted = demands_in(request.POST)
    approving.demand(request.organisation, wanted, by=request.user, at=clock.now())
    toast(request, _("Kept."), tone="good")
    return HttpResponseRedirect(links.answers())


@require_POST
@staff(Ability.RULES)
def keep_terms(request: StaffRequest) -> HttpResponse:
    """Keep who signs, how long answers wait and how many leave in a day."""
    form = TermsForm(request.POST, request)
    if not form.is_valid():
        return shown(request, form, status=422)
    wanted = form.wanted()
    switching.keep_terms(request.organisation, wanted, by=request.user, at=clock.now())
    toast(request, _("Kept."), tone="good")
    return HttpResponseRedirect(links.answers())


@require_POST
@staff(Ability.RULES)
def switch_on(request: StaffRequest) -> HttpResponse:
    """Let a lane answer by itself."""
    key = lane_in(request)
    try:
        switching.switch_on(request.organisation, key, by=request.user, at=clock.now())
        toast(request, _("Switched on, from the next arrival."), tone="good")
    except switching.NotEarned:
        toast(request, _("It has not earned that yet."), tone="warning")
    return HttpResponseRedirect(links.answers())


@require_POST
@staff(Ability.RULES)
def switch_off(request: StaffRequest, lane_id: int) -> HttpResponse:
    """Leave a lane to people again."""
    rows = Lane.objects.filter(channel__in=request.channels)
    lane = get_object_or_404(rows, pk=lane_id)
    switching.switch_off(lane, by=request.user, at=clock.now())
    toast(request, _("Switched off."))
    return HttpResponseRedirect(links.answers())


@require_POST
@staff(Ability.WORK)
def stop(request: StaffRequest) -> HttpResponse:
    """Stop every automatic answer; whoever works here may."""
    count = switching.stop_all(request.organisation, by=request.user, at=clock.now())
    told = ngettext(
        "Stopped. %(n)s answer that waited is a draft again.",
        "Stopped. %(n)s answers that waited are drafts again.",
        count,
    )
    toast(request, told % {"n": count}, tone="good")
    return HttpResponseRedirect(links.answers())


@require_POST
@staff(Ability.RULES)
def resume(request: StaffRequest) -> HttpResponse:
    """Let the lanes go on."""
    switching.resume(request.organisation, by=request.user, at=clock.now())
    toast(request, _("They go on."), tone="good")
    return HttpResponseRedirect(links.answers())


def shown(request: StaffRequest, form: TermsForm, *, status: int = 200) -> HttpResponse:
    """Answer with everything on one page."""
    board = Board(request)
    return page(request, "answers/index.html", status=status, form=form, board=board)
