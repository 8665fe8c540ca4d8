"""Reckoning delays: which promised times were broken lately, where and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, F, OuterRef, Q
from django.db.models.functions import Coalesce

from amends.cases.case import Case
from amends.cases.case_queries import CaseQuerySet
from amends.cases.event import Event
from amends.routing.lateness import Lateness

SHOWN = 20


@dataclass(frozen=True, slots=True)
class Delays:
    """``causes`` and ``places`` are (sign or name, how many), the most first."""

    promised: int
    late: int
    told: int
    causes: tuple[tuple[str, int], ...]
    places: tuple[tuple[str, int, int], ...]
    untold: tuple[Case, ...]

    @property
    def share(self) -> int:
        """How many of a hundred promised times were broken."""
        return round(100 * self.late / self.promised) if self.promised else 0


def delays(cases: CaseQuerySet, since: datetime, at: datetime) -> Delays:
    """Return the delays of cases that came since then and were due by now."""
    first = Coalesce("first_due_at", "due_at")
    # The first answer may have been in time, and the one to later words was not.
    told = Event.objects.filter(case=OuterRef("pk")).named("breached")
    recent = cases.filter(received_at__gte=since)
    due = recent.annotate(first=first, breached=Exists(told)).filter(
        Q(first__lt=at) | Q(breached=True)
    )
    late = Q(answered_at__gt=F("first")) | Q(answered_at__isnull=False, breached=True)
    broken = late | Q(answered_at=None, state="open")
    rows = (
        due.order_by()
        .values("location__name")
        .annotate(count=Count("pk"), late=Count("pk", filter=broken))
    )
    places = [
        (str(row["location__name"] or ""), int(row["late"]), int(row["count"]))
        for row in rows
    ]
    said = Lateness.objects.since(since).among(due.filter(broken).order_by())
    causes = Counter(said.values_list("cause", flat=True))
    untold = due.filter(late, lateness=None)
    return Delays(
        promised=sum(row[2] for row in places),
        late=sum(row[1] for row in places),
        told=sum(causes.values()),
        causes=tuple(causes.most_common()),
        places=tuple(sorted(places, key=lambda row: (-row[1], row[0]))),
        untold=tuple(untold.newest().for_listing()[:SHOWN]),
    )
