"""Planning an action, and saying that it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys.learning import planning
from amends.journeys.learning.calendar import today
from amends.web import links
from amends.web.insights.action_form import ActionForm
from amends.web.insights.show import shown
from amends.web.insights.sight import action_or_404, pattern_or_404
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


@require_POST
@staff(Ability.RULES)
def create(request: StaffRequest, pattern_id: int) -> HttpResponse:
    """Write down what is going to be done."""
    pattern = pattern_or_404(request, pattern_id)
    form = ActionForm(request.POST, member=request.member)
    if not form.is_valid():
        return shown(request, pattern, form, status=422)
    planning.plan(pattern, by=request.user, at=clock.now(), **form.cleaned_data)
    toast(request, _("Planned. Say here when it is done."), tone="good")
    return HttpResponseRedirect(links.pattern(pattern.pk))


@require_POST
@staff(Ability.RULES)
def finish(request: StaffRequest, action_id: int) -> HttpResponse:
    """It was done today; from now on its effect is measured."""
    action = action_or_404(request, action_id)
    now = clock.now()
    planning.finish(action, today(request.organisation, now), by=request.user, at=now)
    toast(request, _("Done. What it changes is measured every week."), tone="good")
    return HttpResponseRedirect(links.pattern(action.pattern_id))
