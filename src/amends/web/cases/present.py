"""Who is at a case now: told by the open page, shown to the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_POST

from amends.accounts.roles import Ability
from amends.cases.presence import REPLYING, Presence
from amends.foundation import clock
from amends.routing.notice import Notice
from amends.web.cases.meanwhile import news_of
from amends.web.staff import staff

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest

MOST = 60


@require_POST
@staff(Ability.WORK)
def here(request: StaffRequest, reference: str) -> HttpResponse:
    """Say that the reader is here, and answer who else is and what is new."""
    case = get_object_or_404(request.cases.referred(reference))
    now, doing = clock.now(), request.POST.get("doing", "")
    if doing == "gone":
        Presence.leave(case, request.user)
        return HttpResponse(status=204)
    Presence.show(case, request.user, doing, at=now)
    # Whoever has the case open has seen what there was to know of it.
    Notice.objects.to(request.user).about_case(case).see(at=now)
    others = Presence.objects.now_at([case.pk], now).besides(request.user)
    since = _whole(request.POST.get("since", ""))
    news = news_of(request, case, since) if since else ""
    return JsonResponse({"others": [_told(row) for row in others], "news": news})


@require_GET
@staff(Ability.WORK)
def around(request: StaffRequest) -> HttpResponse:
    """Answer who is at which of the cases of a list."""
    numbers = [_whole(one) for one in request.GET.getlist("case")[:MOST]]
    cases = request.cases.numbered(numbers)
    ids = dict(cases.order_by().values_list("pk", "number"))
    rows = Presence.objects.now_at(ids, clock.now()).besides(request.user)
    found: dict[int, list[dict[str, str]]] = {}
    for row in rows:
        found.setdefault(ids[row.case_id], []).append(_told(row))
    return JsonResponse({"at": found})


def _told(row: Presence) -> dict[str, str]:
    name = {"name": str(row.user)}
    if row.doing == REPLYING:
        words = gettext("%(name)s is writing a reply") % name
    else:
        words = gettext("%(name)s is looking at it") % name
    return {"name": str(row.user), "doing": row.doing, "words": words}


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else 0
