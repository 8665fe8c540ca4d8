"""What the reader should know: listed and put away."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from amends.foundation import clock
from amends.journeys.telling.words import words
from amends.routing.notice import Notice, NoticeQuerySet
from amends.web import links
from amends.web.fragments import fragment, page
from amends.web.notices.count import unseen_of
from amends.web.staff import StaffRequest, staff

SHOWN = 50


@never_cache
@require_GET
@staff()
def index(request: StaffRequest) -> HttpResponse:
    """List them, the newest first."""
    rows = own(request)
    before = _whole(request.GET.get("before", ""))
    found = list((rows.before(before) if before else rows)[: SHOWN + 1])
    shown = found[:SHOWN]
    return page(
        request,
        "notices/index.html",
        rows=[(row, words(row)) for row in shown],
        latest=shown[0].pk if shown else 0,
        fresh=rows.unseen().exists(),
        newer=links.notice_list() if before else "",
        older=links.notice_list(before=shown[-1].pk) if len(found) > SHOWN else "",
        now=clock.now(),
    )


@never_cache
@require_GET
@staff()
def bell(request: StaffRequest) -> HttpResponse:
    """Answer with the bell alone, as it is now."""
    return fragment(
        request, "notices/bell.html", "bell", bell_count=unseen_of(request.member)
    )


@require_POST
@staff()
def read(request: StaffRequest, notice_id: int) -> HttpResponse:
    """Put one away."""
    get_object_or_404(own(request), pk=notice_id)
    own(request).only_that(notice_id).see(at=clock.now())
    return HttpResponseRedirect(links.notice_list())


@require_POST
@staff()
def read_all(request: StaffRequest) -> HttpResponse:
    """Put away what was shown; new ones that came meanwhile stay."""
    until = _whole(request.POST.get("until", ""))
    own(request).up_to(until).see(at=clock.now())
    return HttpResponseRedirect(links.notice_list())


def own(request: StaffRequest) -> NoticeQuerySet:
    """Return the reader's, about cases that they may still see."""
    rows: NoticeQuerySet = Notice.objects.to(request.user).about(request.cases)
    return rows


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else 0
