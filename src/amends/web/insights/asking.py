"""What a reader asks of the dashboard: weeks, place, platform, and for which role."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from amends.foundation import clock
from amends.journeys.learning.calendar import today
from amends.journeys.learning.figures import SPANS, Asked

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest

ROLES = ("owner", "manager", "agent")
USUAL = {"owner": "owner", "manager": "manager"}


def asked(request: StaffRequest, *, until: date | None = None) -> Asked:
    """Return what the address asks for; nonsense and others' places are left out."""
    query = request.GET
    weeks = query.get("weeks", "")
    place = query.get("place", "")
    mine = set(request.locations.values_list("pk", flat=True))
    chosen = int(place) if place.isdecimal() and len(place) < 19 else 0
    return Asked(
        request.member,
        until or today(request.organisation, clock.now()),
        weeks=int(weeks) if weeks in map(str, SPANS) else 13,
        location=chosen if chosen in mine else 0,
        platform=query.get("platform", "")[:40],
    )


def role_of(request: StaffRequest) -> str:
    """Return for whom the page is arranged: as asked, else as the reader's role is."""
    wanted = request.GET.get("for", "")
    return wanted if wanted in ROLES else USUAL.get(request.member.role, "agent")
