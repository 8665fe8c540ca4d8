"""Moving cases to another location: one from its page, many from the list. POST."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys.moving import ReplyOnItsWay, move
from amends.web import links
from amends.web.cases.choosing import back, chosen
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.accounts.location import Location
    from amends.web.staff import StaffRequest


@require_POST
@staff(Ability.WORK)
def update(request: StaffRequest, reference: str) -> HttpResponse:
    """Bring one case to another place, also to one that its mover cannot see."""
    case = get_object_or_404(request.cases.referred(reference))
    place = _place(request)
    try:
        move(case, place, by=request.user, at=clock.now())
    except ReplyOnItsWay:
        told = gettext("A reply is on its way. Take it back first, or wait.")
        toast(request, told, tone="warning")
        return HttpResponseRedirect(links.case(case.reference))
    words = {"case": case.reference, "place": place.name}
    told = gettext("%(case)s belongs to %(place)s now.") % words
    toast(request, told, tone="good")
    seen = request.member.reaches(place.pk)
    return HttpResponseRedirect(links.case(case.reference) if seen else links.cases())


@require_POST
@staff(Ability.WORK)
def many(request: StaffRequest) -> HttpResponse:
    """Bring the chosen cases to another place; those with a reply on its way stay."""
    place = _place(request)
    moved = stayed = 0
    for case in chosen(request):
        try:
            moved += move(case, place, by=request.user, at=clock.now())
        except ReplyOnItsWay:
            stayed += 1
    told = ngettext(
        "%(n)d case moved to %(place)s.", "%(n)d cases moved to %(place)s.", moved
    )
    toast(request, told % {"n": moved, "place": place.name}, tone="good")
    if stayed:
        text = ngettext(
            "%(n)d case stays: a reply is on its way.",
            "%(n)d cases stay: a reply is on its way.",
            stayed,
        )
        toast(request, text % {"n": stayed}, tone="warning")
    return back(request)


def _place(request: StaffRequest) -> Location:
    """Return the place that was named; one of another house is not found."""
    named = request.POST.get("location", "")
    known = named.isascii() and named.isdigit() and len(named) < 16
    return get_object_or_404(request.everywhere, pk=int(named) if known else 0)
