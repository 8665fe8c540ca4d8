"""The locations of the house."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from amends.accounts.audit import AuditEntry
from amends.accounts.location import Location
from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.web import links
from amends.web.fragments import page
from amends.web.settings.place_form import PlaceForm
from amends.web.some_of import SomeOf
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast


@require_GET
@staff(Ability.PLACES)
def index(request: StaffRequest) -> HttpResponse:
    """List the places, some dozens at a time."""
    return page(
        request,
        "settings/places.html",
        some=SomeOf(request, request.locations.by_name(), links.places),
        forms=request.channels.on("form").listening().exists(),
    )


@require_http_methods(["GET", "POST"])
@staff(Ability.PLACES)
def create(request: StaffRequest) -> HttpResponse:
    """Open another place."""
    form = PlaceForm(request.POST or None, house=request.organisation)
    if request.method == "POST" and form.is_valid():
        place = Location.open(request.organisation, **form.columns())
        AuditEntry.write("open", place, by=request.user, at=clock.now())
        toast(request, _("Opened."), tone="good")
        return HttpResponseRedirect(links.places())
    return shown(request, form, None)


@require_http_methods(["GET", "POST"])
@staff(Ability.PLACES)
def update(request: StaffRequest, location_id: int) -> HttpResponse:
    """Change a place."""
    place = get_object_or_404(request.locations, pk=location_id)
    form = PlaceForm(request.POST or None, house=request.organisation, place=place)
    if request.method == "POST" and form.is_valid():
        place.change(**form.columns())
        AuditEntry.write("change", place, by=request.user, at=clock.now())
        toast(request, _("Kept."), tone="good")
        return HttpResponseRedirect(links.places())
    return shown(request, form, place)


def shown(
    request: StaffRequest, form: PlaceForm, place: Location | None
) -> HttpResponse:
    """Answer with the form."""
    status = 422 if request.method == "POST" else 200
    return page(request, "settings/place.html", status=status, form=form, place=place)
