"""From one organisation to another."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from amends.accounts.membership import Membership
from amends.web import links
from amends.web.staff import StaffRequest, staff
from amends.web.tenancy import SESSION_KEY


@require_POST
@staff()
def update(request: StaffRequest) -> HttpResponse:
    """Go to another house in which this person has a place."""
    wanted = request.POST.get("organisation", "")
    number = int(wanted) if wanted.isascii() and wanted.isdigit() else 0
    places = Membership.objects.active().of(request.user)
    place = get_object_or_404(places, organisation=min(number, 2**62))
    request.session[SESSION_KEY] = place.organisation_id
    return HttpResponseRedirect(links.cases())
