"""Where the reader is signed in, and signing out there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from amends.accounts.audit import AuditEntry
from amends.accounts.sign_in import SignIn, SignInQuerySet
from amends.foundation import clock
from amends.web import links
from amends.web.accounts.devices import device
from amends.web.fragments import page
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


@never_cache
@require_GET
@staff()
def index(request: StaffRequest) -> HttpResponse:
    """List where the reader is signed in."""
    rows = [
        (row, device(row.device), row.session_key == request.session.session_key)
        for row in own(request)
    ]
    rows.sort(key=lambda each: not each[2])
    return page(request, "accounts/sign_ins.html", rows=rows, now=clock.now())


@require_POST
@staff()
def destroy(request: StaffRequest, name: str) -> HttpResponse:
    """Sign out on one other device; nobody can name somebody else's."""
    row = next((row for row in own(request) if row.name == name), None)
    if row is None:
        raise Http404
    row.delete()
    told(request)
    return HttpResponseRedirect(links.sign_ins())


@require_POST
@staff()
def destroy_others(request: StaffRequest) -> HttpResponse:
    """Sign out everywhere but here."""
    own(request).but(request.session.session_key).delete()
    told(request)
    return HttpResponseRedirect(links.sign_ins())


def own(request: StaffRequest) -> SignInQuerySet:
    """Return the reader's own sign-ins."""
    rows: SignInQuerySet = SignIn.objects.standing(request.user, clock.now())
    return rows


def told(request: StaffRequest) -> None:
    """Say what was done, on the page and in the trail."""
    AuditEntry.write(
        "sign out elsewhere", request.organisation, by=request.user, at=clock.now()
    )
    toast(request, _("Signed out there."), tone="good")
