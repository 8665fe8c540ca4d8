"""The list of cases: shown, watched for news, and worked on many rows at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.web.cases.choosing import back, chosen, whole
from amends.web.cases.colleagues import colleague
from amends.web.cases.inbox import REASONS, Inbox
from amends.web.fragments import fragment, page, wants_fragment
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest

MOST_NEWS = 100


@require_GET
@staff()
def index(request: StaffRequest) -> HttpResponse:
    """Show one shelf of the inbox."""
    inbox = Inbox(request)
    if "filters" in request.GET and wants_fragment(request):
        return page(request, "cases/filters.html", inbox=inbox)
    return fragment(
        request, "cases/index.html", "listing", inbox=inbox, reasons=REASONS
    )


@require_GET
@staff()
def news(request: StaffRequest) -> HttpResponse:
    """Say how many cases of this list have heard something since it was shown."""
    inbox = Inbox(request)
    since = whole(request.GET.get("since", "0"))
    fresh = inbox.cases.heard_since(since)[:MOST_NEWS]
    return fragment(
        request,
        "cases/news.html",
        "news",
        inbox=inbox,
        since=since,
        count=len(fresh.values_list("pk")),
    )


@require_POST
@staff(Ability.WORK)
def assign(request: StaffRequest) -> HttpResponse:
    """Give the chosen cases one owner."""
    to = colleague(request, request.POST.get("owner", ""))
    cases = chosen(request)
    for case in cases:
        case.assign(to, by=request.user, at=clock.now())
    text = ngettext("%(n)d case assigned.", "%(n)d cases assigned.", len(cases))
    toast(request, text % {"n": len(cases)}, tone="good")
    return back(request)


@require_POST
@staff(Ability.WORK)
def close(request: StaffRequest) -> HttpResponse:
    """Close the chosen cases for one reason."""
    reason = request.POST.get("reason", "")
    cases = chosen(request)
    for case in cases:
        case.close(by=request.user, at=clock.now(), reason=reason[:200])
    text = ngettext("%(n)d case closed.", "%(n)d cases closed.", len(cases))
    toast(request, text % {"n": len(cases)}, tone="good")
    return back(request)
