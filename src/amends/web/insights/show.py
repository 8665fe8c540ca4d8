"""One pattern: what was found, how sure it is, the texts, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys.learning.acting import open_card
from amends.web.fragments import page
from amends.web.insights.action_form import ActionForm
from amends.web.insights.card import Card
from amends.web.insights.sight import pattern_or_404
from amends.web.staff import staff

if TYPE_CHECKING:
    from amends.insights.pattern import Pattern
    from amends.web.staff import StaffRequest


@require_GET
@staff()
def show(request: StaffRequest, pattern_id: int) -> HttpResponse:
    """Show the pattern; whoever works here has looked at it by that."""
    pattern = pattern_or_404(request, pattern_id)
    if request.member.can(Ability.WORK):
        open_card(pattern, by=request.user, at=clock.now())
    return shown(request, pattern, ActionForm(None, member=request.member))


def shown(
    request: StaffRequest, pattern: Pattern, form: ActionForm, *, status: int = 200
) -> HttpResponse:
    """Answer with the page of a pattern."""
    return page(
        request,
        "insights/show.html",
        status=status,
        card=Card(pattern, request),
        form=form,
        may_act=request.member.can(Ability.RULES),
        may_work=request.member.can(Ability.WORK),
        now=clock.now(),
    )
