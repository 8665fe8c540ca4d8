"""Deciding: what was found out, what is given, what is approved. All are POST."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys import investigating, putting_right
from amends.remedies.remedy import Remedy
from amends.web import links
from amends.web.remedies.forms import FoundForm, RefusalForm, WishForm
from amends.web.remedies.words import worded
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.cases.case import Case
    from amends.web.staff import StaffRequest
    from amends.web.told_form import ToldForm


@require_POST
@staff(Ability.WORK)
def investigate(request: StaffRequest, reference: str) -> HttpResponse:
    """Keep what somebody found out."""
    case = get_object_or_404(request.cases.referred(reference))
    form = FoundForm(request.POST)
    if not form.is_valid():
        return _complain(request, case, form)
    found = form.found_out()
    investigating.investigate(case, found, by=request.user, at=clock.now())
    toast(request, _("Kept. The policy goes by it now."), tone="good")
    return _to(case)


@require_POST
@staff(Ability.WORK)
def give(request: StaffRequest, reference: str) -> HttpResponse:
    """Give a remedy, or ask somebody who may."""
    case = get_object_or_404(request.cases.referred(reference))
    form = WishForm(request.POST)
    if not form.is_valid():
        return _complain(request, case, form)
    try:
        made = putting_right.give(case, form.wish(), request.member, at=clock.now())
    except putting_right.NeedsReason:
        toast(
            request,
            _("The policy gives something else here: say why this case is different."),
            tone="warning",
        )
    except putting_right.NeedsSum:
        toast(request, _("Say what it is worth."), tone="warning")
    except putting_right.NotOurs:
        words = _("The catalogue does not hold this. Its owner can put it in.")
        toast(request, words, tone="warning")
    else:
        _tell(request, made)
    return _to(case)


@require_POST
@staff(Ability.WORK)
def approve(request: StaffRequest, remedy_id: int) -> HttpResponse:
    """Give what a colleague asked for."""
    remedy = _remedy(request, remedy_id)
    try:
        putting_right.approve(remedy, request.member, at=clock.now())
    except putting_right.NotAllowed as error:
        raise PermissionDenied from error
    toast(request, _("Given: %(remedy)s.") % _named(remedy), tone="good")
    return _to(remedy.case)


@require_POST
@staff(Ability.WORK)
def refuse(request: StaffRequest, remedy_id: int) -> HttpResponse:
    """Turn down what a colleague asked for."""
    remedy = _remedy(request, remedy_id)
    form = RefusalForm(request.POST)
    if not form.is_valid():
        return _complain(request, remedy.case, form)
    reason = form.cleaned_data["reason"]
    try:
        putting_right.refuse(remedy, reason, request.member, at=clock.now())
    except putting_right.NotAllowed as error:
        raise PermissionDenied from error
    toast(request, _("Turned down. Your colleague reads why."))
    return _to(remedy.case)


def _tell(request: StaffRequest, remedy: Remedy) -> None:
    if Remedy.objects.given().filter(pk=remedy.pk).exists():
        toast(request, _("Given: %(remedy)s.") % _named(remedy), tone="good")
    else:
        words = _("Asked for: %(remedy)s. Somebody with the authority decides.")
        toast(request, words % _named(remedy))


def _named(remedy: Remedy) -> dict[str, str]:
    return {"remedy": worded(remedy.kind, remedy.sum)}


def _remedy(request: StaffRequest, remedy_id: int) -> Remedy:
    rows = Remedy.objects.among(request.cases).for_listing()
    return get_object_or_404(rows, pk=remedy_id)


def _complain(request: StaffRequest, case: Case, form: ToldForm) -> HttpResponse:
    for _field, words in form.problems()[:1]:
        toast(request, words, tone="warning")
    return _to(case)


def _to(case: Case) -> HttpResponse:
    return HttpResponseRedirect(links.case(case.reference) + "#remedies")
