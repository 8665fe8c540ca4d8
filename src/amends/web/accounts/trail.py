"""Who did what."""

from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from amends.accounts.audit import AuditEntry
from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.web import links
from amends.web.accounts.deeds import about, deed
from amends.web.fragments import page
from amends.web.staff import StaffRequest, staff

PAGE = 50


@require_GET
@staff(Ability.AUDIT)
def index(request: StaffRequest) -> HttpResponse:
    """Show the trail, the newest first, page by page."""
    rows = AuditEntry.objects.newest().with_people()
    before = request.GET.get("before", "")
    if before.isascii() and before.isdigit() and len(before) < 19:
        rows = rows.before(int(before))
    found = list(rows[: PAGE + 1])
    older = links.trail(before=found[PAGE - 1].pk) if len(found) > PAGE else ""
    return page(
        request,
        "accounts/trail.html",
        entries=[(entry, deed(entry), about(entry)) for entry in found[:PAGE]],
        newer=links.trail() if before else "",
        older=older,
        now=clock.now(),
    )
