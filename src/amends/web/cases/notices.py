"""Notices: what one should know of a case, on top of the inbox until put away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.routing.notice import Notice
from amends.web import links
from amends.web.staff import staff

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest

SHOWN = 5


@require_POST
@staff(Ability.WORK)
def destroy(request: StaffRequest) -> HttpResponse:
    """Put away what the reader has seen; new ones that came meanwhile stay."""
    typed = request.POST.get("until", "")
    until = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 16 else 0
    rows = Notice.objects.to(request.user).unseen().filter(pk__lte=until)
    rows.order_by().update(seen_at=clock.now())
    return HttpResponseRedirect(links.cases())


def notices_of(request: StaffRequest) -> list[Notice]:
    """Return what this reader has not put away, the newest first."""
    rows = Notice.objects.to(request.user).unseen().about(request.cases.open())
    return list(rows[:SHOWN])
