"""Devices that are knocked at: one more, or none any more."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from amends.accounts.sign_in import SignIn
from amends.foundation import clock
from amends.foundation.push.sealing import WrongKeys, keys_of
from amends.journeys.telling.addressing import Unfit, fit
from amends.routing.device import Device
from amends.web import links
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast

LONGEST = 1000


@require_POST
@staff()
def create(request: StaffRequest) -> HttpResponse:
    """Knock at the device that asks, as long as its reader is signed in there."""
    address = request.POST.get("address", "")[:LONGEST]
    keys = (request.POST.get("key", "")[:120], request.POST.get("secret", "")[:60])
    try:
        fit(address)
        keys_of(*keys)
    except (Unfit, WrongKeys):
        return HttpResponse(status=422)
    here = SignIn(session_key=request.session.session_key or "").name
    now = clock.now()
    Device.keep(request.user, address, keys, sign_in=here, at=now)
    return HttpResponse(status=204)


@require_POST
@staff()
def destroy(request: StaffRequest) -> HttpResponse:
    """Knock nowhere any more."""
    Device.objects.of(request.user).delete()
    toast(request, _("No device is knocked at any more."))
    return HttpResponseRedirect(links.notice_wishes())
