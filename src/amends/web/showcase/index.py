"""The showcases of a house, and another one."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from amends.accounts.roles import Ability
from amends.cases.showcase import MOST, Showcase, TooManyShowcases
from amends.foundation import clock
from amends.journeys import showcasing
from amends.web import links
from amends.web.fragments import page
from amends.web.showcase.form import ShowcaseForm
from amends.web.staff import StaffRequest, staff


@require_http_methods(["GET", "POST"])
@staff(Ability.CHANNELS)
def show(request: StaffRequest) -> HttpResponse:
    """List the showcases and make another."""
    form = ShowcaseForm(request)
    made = _made(request, form) if request.method == "POST" else None
    if made is not None:
        return HttpResponseRedirect(links.showcase(made.pk))
    return page(
        request,
        "showcase/index.html",
        status=422 if request.method == "POST" else 200,
        form=form,
        showcases=showcasing.seen(request),
    )


def _made(request: StaffRequest, form: ShowcaseForm) -> Showcase | None:
    if not form.is_valid():
        return None
    house, now = request.organisation, clock.now()
    try:
        return showcasing.make(house, form.wish(), by=request.user, at=now)
    except TooManyShowcases:
        told = _("There are %(n)s already. Take one away first.")
        form.add_error("name", told % {"n": MOST})
        return None
