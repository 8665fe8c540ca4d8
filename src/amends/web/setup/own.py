"""One's own business in three steps: who, where, and the first way in."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_GET, require_http_methods

from amends.accounts.location import Location
from amends.accounts.roles import Ability
from amends.accounts.user import User
from amends.foundation import clock
from amends.journeys import beginning
from amends.web import links
from amends.web.fragments import page
from amends.web.setup.forms import BusinessForm, PlaceForm
from amends.web.staff import StaffRequest, staff
from amends.web.tenancy import SESSION_KEY


@require_http_methods(["GET", "POST"])
@login_required
def business(request: HttpRequest) -> HttpResponse:
    """Ask for the business."""
    form = BusinessForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and isinstance(request.user, User):
        house = beginning.begin(request.user, form.business(), at=clock.now())
        request.session[SESSION_KEY] = house.pk
        return HttpResponseRedirect(links.welcome_place())
    status = 422 if request.method == "POST" else 200
    return page(request, "setup/business.html", status=status, form=form)


@require_http_methods(["GET", "POST"])
@staff(Ability.PLACES)
def place(request: StaffRequest) -> HttpResponse:
    """Ask for the first location."""
    form = PlaceForm(request.POST or None, house=request.organisation)
    if request.method == "POST" and form.is_valid():
        Location.open(request.organisation, **form.answers())
        return HttpResponseRedirect(links.welcome_channel())
    status = 422 if request.method == "POST" else 200
    return page(request, "setup/place.html", status=status, form=form)


@require_GET
@staff(Ability.CHANNELS)
def channel(request: StaffRequest) -> HttpResponse:
    """Offer the first ways in."""
    return page(request, "setup/channel.html")
