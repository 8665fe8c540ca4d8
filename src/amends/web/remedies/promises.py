"""The list of promises: what is due, what is late, what was kept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.remedies.promise import Promise
from amends.remedies.spotted import Spotted, SpottedQuerySet
from amends.web.fragments import page
from amends.web.staff import staff

if TYPE_CHECKING:
    from amends.cases.case import Case
    from amends.web.staff import StaffRequest

ROWS = 200
FOUND = 20
"""Sentences to judge at a time; the next ones follow."""


@require_GET
@staff()
def index(request: StaffRequest) -> HttpResponse:
    """Show the open promises, the nearest day first, and how many were kept."""
    rows = Promise.objects.among(request.cases).with_people()
    now = clock.now()
    today = now.date()
    open_ = list(rows.open().nearest()[:ROWS])
    kept, broken = rows.settled_counts()
    return page(
        request,
        "remedies/promises.html",
        rows=[(row, row.is_late(today), row.due_on == today) for row in open_],
        spotted=[one for one in _spotted(request) if _may_work(request, one.case)],
        today=today,
        kept=kept,
        broken=broken,
        may_work=partial(_may_work, request),
        now=now,
    )


def _may_work(request: StaffRequest, case: Case) -> bool:
    return request.member.can_at(Ability.WORK, case.location_id)


def _spotted(request: StaffRequest) -> SpottedQuerySet:
    rows: SpottedQuerySet = Spotted.objects.among(request.cases)
    return rows.undecided().nearest()[:FOUND]
