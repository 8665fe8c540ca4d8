"""What people do with a card: put it aside, or take it up again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys.learning import acting
from amends.web import links
from amends.web.insights.sight import pattern_or_404
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


@require_POST
@staff(Ability.RULES)
def dismiss(request: StaffRequest, pattern_id: int) -> HttpResponse:
    """It is nothing: only much more evidence brings it back."""
    pattern = pattern_or_404(request, pattern_id)
    acting.dismiss(pattern, by=request.user, at=clock.now())
    toast(request, _("Put aside. Only much more evidence brings it back."))
    return HttpResponseRedirect(links.patterns())


@require_POST
@staff(Ability.RULES)
def take_up(request: StaffRequest, pattern_id: int) -> HttpResponse:
    """Look at it again."""
    pattern = pattern_or_404(request, pattern_id)
    acting.take_up(pattern, by=request.user, at=clock.now())
    return HttpResponseRedirect(links.pattern(pattern.pk))
