"""What customers say afterwards, whom we asked, and by which plan."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from amends.accounts.roles import Ability
from amends.followups.answer import Answer
from amends.followups.invitation import Invitation
from amends.followups.satisfaction import Satisfaction
from amends.foundation import clock
from amends.journeys import asking_again
from amends.web import links
from amends.web.followups.figures import figures
from amends.web.followups.forms import PlanForm
from amends.web.followups.words import BASES, SOLVED, STATES, WAYS, WHY
from amends.web.fragments import page
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest

ROWS = 50
LOOK_BACK = timedelta(days=90)


@require_GET
@staff()
def index(request: StaffRequest) -> HttpResponse:
    """Show the figures of a quarter and the latest questions."""
    now = clock.now()
    answers = Answer.objects.among(request.cases).since(now - LOOK_BACK)
    return page(
        request,
        "followups/index.html",
        figures=figures(answers),
        states=[
            (str(STATES[state][0]), count)
            for state, count in Satisfaction.objects.among(request.cases)
            .counts()
            .items()
        ],
        rows=list(Invitation.objects.among(request.cases).newest()[:ROWS]),
        ways=WAYS,
        why=WHY,
        solved=SOLVED,
        plan=asking_again.plan_of(request.organisation.pk),
        now=now,
    )


@require_http_methods(["GET", "POST"])
@staff()
def plan(request: StaffRequest) -> HttpResponse:
    """Say on what ground customers are asked, when, and how often."""
    may = request.member.can(Ability.RULES)
    if request.method == "POST" and not may:
        raise PermissionDenied
    standing = asking_again.plan_of(request.organisation.pk)
    form = PlanForm(request.POST or None, standing)
    if request.method == "POST" and form.is_valid():
        now = clock.now()
        asking_again.keep_plan(
            request.organisation, form.cleaned_data, by=request.user, at=now
        )
        toast(request, _("Kept."), tone="good")
        return HttpResponseRedirect(links.followup_plan())
    status = 422 if request.method == "POST" else 200
    return page(
        request,
        "followups/plan.html",
        status=status,
        form=form,
        may=may,
        bases=list(BASES.items()),
    )


@require_POST
@staff(Ability.WORK)
def by_link(request: StaffRequest, reference: str) -> HttpResponse:
    """Make the case's question for a person to hand on."""
    case = get_object_or_404(request.cases.referred(reference))
    asking_again.by_link(case, by=request.user, at=clock.now())
    toast(request, _("The link stands on the case: hand it on."), tone="good")
    return HttpResponseRedirect(links.case(case.reference) + "#afterwards")
