"""Lists of visits and orders, brought in and what came of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from amends.accounts.roles import Ability
from amends.followups.visit_file import VisitFile
from amends.foundation import clock
from amends.web import links
from amends.web.fragments import page
from amends.web.guests.forms import ListForm
from amends.web.staff import staff
from amends.web.toasts import toast
from amends.web.upload_limits import takes

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest

SHOWN = 30


@require_http_methods(["GET", "POST"])
@takes(lambda: int(settings.UPLOAD_LIMIT))
@staff()
def index(request: StaffRequest) -> HttpResponse:
    """Show the lists that came, and take another."""
    may = request.member.can(Ability.IMPORT)
    if request.method == "POST" and not may:
        raise PermissionDenied
    form = ListForm(request.POST or None, request.FILES or None, request=request)
    if request.method == "POST" and form.is_valid() and form.receive(at=clock.now()):
        toast(request, _("The list is being read."), tone="good")
        return HttpResponseRedirect(links.guest_lists())
    return page(
        request,
        "guests/lists.html",
        status=422 if request.method == "POST" else 200,
        form=form,
        may=may,
        rows=list(VisitFile.objects.newest().visible_to(request.member)[:SHOWN]),
        now=clock.now(),
    )
