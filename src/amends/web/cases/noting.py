"""Words that come by hand: a call noted in ten seconds, a review pasted from a site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys import noting
from amends.web import links
from amends.web.cases.noting_forms import NoteForm, PasteForm
from amends.web.fragments import page
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.journeys.arrival import Arrival
    from amends.web.staff import StaffRequest


@require_http_methods(["GET", "POST"])
@staff(Ability.WORK)
def note(request: StaffRequest) -> HttpResponse:
    """Take down what somebody says by phone or at the counter."""
    form = NoteForm(request.POST or None, request.locations.by_name())
    if request.method == "POST" and form.is_valid():
        call = form.call()
        return _taken(
            request, noting.note_call(request.organisation, call, at=clock.now())
        )
    return _asked(request, "cases/note.html", form)


@require_http_methods(["GET", "POST"])
@staff(Ability.WORK)
def paste(request: StaffRequest) -> HttpResponse:
    """Take in a review from a site that offers no other way."""
    form = PasteForm(request.POST or None, request.locations.by_name())
    if request.method == "POST" and form.is_valid():
        pasted = form.pasted()
        return _taken(
            request, noting.paste(request.organisation, pasted, at=clock.now())
        )
    return _asked(request, "cases/paste.html", form)


def _asked(request: StaffRequest, template: str, form: NoteForm) -> HttpResponse:
    status = 422 if request.method == "POST" else 200
    return page(request, template, status=status, form=form)


def _taken(request: StaffRequest, arrival: Arrival) -> HttpResponse:
    case = request.cases.among_ids(arrival.cases).first()
    if case is None:
        toast(request, gettext("We have these very words already."))
        return HttpResponseRedirect(links.cases())
    told = gettext("Taken down as %(case)s.") % {"case": case.reference}
    toast(request, told, tone="good")
    return HttpResponseRedirect(links.case(case.reference))
