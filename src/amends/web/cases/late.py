"""Why a case was answered late, as the one says who answered it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys import explaining_delays
from amends.routing.lateness import CAUSES
from amends.web import links
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


@require_POST
@staff(Ability.WORK)
def update(request: StaffRequest, reference: str) -> HttpResponse:
    """Keep the cause."""
    case = get_object_or_404(request.cases.referred(reference))
    cause = request.POST.get("cause", "")
    if cause not in CAUSES or not case.broke_a_promise(clock.now()):
        raise Http404
    words = request.POST.get("words", "").strip()
    explaining_delays.say_cause(case, cause, words, by=request.user, at=clock.now())
    toast(request, gettext("Kept. It counts in the report of causes."), tone="good")
    return HttpResponseRedirect(links.case(case.reference))
