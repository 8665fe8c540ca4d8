"""Figures of rivals: entered one by one, or pasted as lines of CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.insights.rival import RivalFigure
from amends.journeys.learning.calendar import today
from amends.web import links
from amends.web.fragments import page
from amends.web.insights.rival_form import RivalForm, forms_of
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


@require_http_methods(["GET", "POST"])
@staff()
def show(request: StaffRequest) -> HttpResponse:
    """Show the newest figures; take in new ones."""
    if request.method == "POST":
        if not request.member.can(Ability.RULES):
            raise PermissionDenied
        return _take_in(request)
    return _shown(request, RivalForm(None), "")


def _take_in(request: StaffRequest) -> HttpResponse:
    day = today(request.organisation, clock.now())
    pasted = request.POST.get("lines", "")[:100_000]
    forms_ = list(forms_of(pasted)) if pasted.strip() else [RivalForm(request.POST)]
    wrong = [place for place, form in enumerate(forms_, 1) if not form.is_valid()]
    if wrong:
        if pasted.strip():
            told = _("Line %(n)s is not understood.") % {"n": wrong[0]}
            forms_[wrong[0] - 1].add_error(None, told)
        return _shown(request, forms_[wrong[0] - 1], pasted, status=422)
    for form in forms_:
        RivalFigure.enter(request.organisation, **form.figure(day))
    n = len(forms_)
    told = ngettext("%(n)s figure kept.", "%(n)s figures kept.", n) % {"n": n}
    toast(request, told, tone="good")
    return HttpResponseRedirect(links.rivals())


def _shown(
    request: StaffRequest, form: RivalForm, pasted: str, *, status: int = 200
) -> HttpResponse:
    return page(
        request,
        "insights/rivals.html",
        status=status,
        form=form,
        pasted=pasted,
        rows=RivalFigure.latest(),
        may=request.member.can(Ability.RULES),
    )
