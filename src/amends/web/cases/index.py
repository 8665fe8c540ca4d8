"""The list of cases: shown, watched for news, and worked on many rows at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.web import links
from amends.web.cases.colleagues import colleague
from amends.web.cases.inbox import REASONS, Inbox
from amends.web.fragments import fragment
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.cases.case_queries import CaseQuerySet
    from amends.web.staff import StaffRequest

MOST_NEWS = 100


@require_GET
@staff()
def index(request: StaffRequest) -> HttpResponse:
    """Show one shelf of the inbox."""
    inbox = Inbox(request)
    return fragment(
        request, "cases/index.html", "listing", inbox=inbox, reasons=REASONS
    )


@require_GET
@staff()
def news(request: StaffRequest) -> HttpResponse:
    """Say how many cases of this list have heard something since it was shown."""
    inbox = Inbox(request)
    since = _whole(request.GET.get("since", "0"))
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
    chosen = _chosen(request)
    for case in chosen:
        case.assign(to, by=request.user, at=clock.now())
    text = ngettext("%(n)d case assigned.", "%(n)d cases assigned.", len(chosen))
    toast(request, text % {"n": len(chosen)}, tone="good")
    return _back(request)


@require_POST
@staff(Ability.WORK)
def close(request: StaffRequest) -> HttpResponse:
    """Close the chosen cases for one reason."""
    reason = request.POST.get("reason", "")
    chosen = _chosen(request)
    for case in chosen:
        case.close(by=request.user, at=clock.now(), reason=reason[:200])
    text = ngettext("%(n)d case closed.", "%(n)d cases closed.", len(chosen))
    toast(request, text % {"n": len(chosen)}, tone="good")
    return _back(request)


def _chosen(request: StaffRequest) -> CaseQuerySet:
    numbers = {_whole(number) for number in request.POST.getlist("case")[:200]}
    return request.cases.numbered(numbers)


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else 0


def _back(request: StaffRequest) -> HttpResponse:
    back = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        back = links.cases()
    return HttpResponseRedirect(back)
