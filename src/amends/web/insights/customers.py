"""Telling those who complained what changed because of them, one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys.learning.telling import (
    Blocked,
    NotNow,
    complainants,
    tell,
    worded,
)
from amends.web import links
from amends.web.fragments import page
from amends.web.insights.sight import action_or_404
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.cases.feedback import Feedback
    from amends.insights.action import Action
    from amends.web.staff import StaffRequest


@require_http_methods(["GET", "POST"])
@staff(Ability.WORK)
def show(request: StaffRequest, action_id: int) -> HttpResponse:
    """Show whose complaints it answers; POST lays one letter on the desk."""
    action = action_or_404(request, action_id)
    if request.method == "POST":
        wanted = request.POST.get("feedback", "")
        rows = request.feedback.filter(pk__in=action.pattern.feedback_ids)
        pk = int(wanted) if wanted.isdecimal() and len(wanted) < 19 else 0
        return _tell(request, action, get_object_or_404(rows, pk=pk))
    people = complainants(action, request.feedback)
    return page(
        request,
        "insights/customers.html",
        action=action,
        people=people,
        now=clock.now(),
    )


def _tell(request: StaffRequest, action: Action, feedback: Feedback) -> HttpResponse:
    reasons = {
        "not done": _("It has not been done yet."),
        "opted out": _("This customer wants no such messages."),
        "draft": _("Somebody is writing to this customer already."),
        "told": _("This customer has been told."),
    }
    words = worded(action, feedback.case.language, str(request.user))
    try:
        tell(action, feedback, words, request.member, at=clock.now())
    except NotNow as error:
        toast(request, reasons[str(error)], tone="warning")
        return HttpResponseRedirect(links.action_customers(action.pk))
    except Blocked as error:
        toast(request, error.findings[0].why, tone="danger")
        return HttpResponseRedirect(links.action_customers(action.pk))
    toast(request, _("A letter lies on the desk: read it, change it, send it."))
    return HttpResponseRedirect(links.case(feedback.case.reference))
