"""What is the reader's or due today, on a page that a device may keep."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from amends.foundation import clock
from amends.web.fragments import page
from amends.web.staff import StaffRequest, staff

if TYPE_CHECKING:
    from datetime import datetime

    from amends.cases.case import Case

MOST = 100


@never_cache
@require_GET
@staff()
def show(request: StaffRequest) -> HttpResponse:
    """Show the page."""
    now = clock.now()
    due, mine = due_today(request, now), own(request)
    known = {case.pk for case in due}
    return page(
        request,
        "own_device/day.html",
        due=due,
        mine=[case for case in mine if case.pk not in known],
        now=now,
    )


def due_today(request: StaffRequest, now: datetime) -> list[Case]:
    """Return what is promised until midnight or was before, the most pressing first.

    The reader's own, and what nobody leads yet.
    """
    midnight = timezone.localtime(now).replace(hour=0, minute=0, second=0)
    end = midnight + timedelta(days=1)
    waiting = request.cases.open().unanswered().oldest_due().for_listing()
    free = (None, request.user.pk)
    rows = [case for case in waiting[: MOST * 2] if case.assignee_id in free]
    return [case for case in rows if case.due_at and case.due_at < end][:MOST]


def own(request: StaffRequest) -> list[Case]:
    """Return what else the reader leads."""
    rows = request.cases.open().owned_by(request.user)
    return list(rows.newest().for_listing()[:MOST])
