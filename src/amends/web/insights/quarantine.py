"""Setting the thin reviews of an attack aside, and letting them count again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys.learning import setting_aside
from amends.web import links
from amends.web.insights.sight import pattern_or_404
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


@require_POST
@staff(Ability.RULES)
def set_aside(request: StaffRequest, pattern_id: int) -> HttpResponse:
    """Let the thin reviews of an attack not count."""
    pattern = pattern_or_404(request, pattern_id)
    n = setting_aside.set_aside(pattern, by=request.user, at=clock.now())
    told = ngettext("%(n)s review set aside.", "%(n)s reviews set aside.", n)
    toast(request, told % {"n": n})
    return HttpResponseRedirect(links.pattern(pattern.pk))


@require_POST
@staff(Ability.RULES)
def take_back(request: StaffRequest, pattern_id: int) -> HttpResponse:
    """Let them count again."""
    pattern = pattern_or_404(request, pattern_id)
    n = setting_aside.take_back(pattern, by=request.user, at=clock.now())
    told = ngettext("%(n)s review counts again.", "%(n)s reviews count again.", n)
    toast(request, told % {"n": n})
    return HttpResponseRedirect(links.pattern(pattern.pk))
