"""The list: what waits for a decision, and what was given lately."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from amends.foundation import clock
from amends.journeys.putting_right import may_decide
from amends.remedies.remedy import Remedy
from amends.web import links
from amends.web.fragments import page
from amends.web.remedies.words import worded
from amends.web.staff import staff
from amends.web.understanding.words import WANTS, named

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest

ROWS = 50
WAITING = 200


class Row:
    """One remedy as a line of the list."""

    def __init__(self, remedy: Remedy, request: StaffRequest) -> None:
        self.remedy = remedy
        self.words = worded(remedy.kind, remedy.sum)
        self.may_decide = may_decide(request.member, remedy.authority, remedy.case)
        self.link = links.case(remedy.case.reference)

    @property
    def wanted(self) -> str:
        """What the customer asked for, in words."""
        return ", ".join(named(WANTS, wish) for wish in self.remedy.wanted)

    @property
    def policy_gave(self) -> str:
        """What the policy would have given, where this is an exception."""
        kind = self.remedy.proposed_kind
        return worded(kind, self.remedy.proposed_sum) if kind else ""


@require_GET
@staff()
def index(request: StaffRequest) -> HttpResponse:
    """Show what waits and what was given, the newest first."""
    rows = Remedy.objects.among(request.cases).for_listing().newest()
    before = request.GET.get("before", "")
    older = rows.besides_newer(int(before)) if before.isdecimal() else rows
    found = list(older[: ROWS + 1])
    return page(
        request,
        "remedies/index.html",
        waiting=[Row(one, request) for one in rows.waiting()[:WAITING]],
        rows=[Row(one, request) for one in found[:ROWS]],
        further=links.remedies(before=found[ROWS - 1].pk) if found[ROWS:] else "",
        now=clock.now(),
    )
