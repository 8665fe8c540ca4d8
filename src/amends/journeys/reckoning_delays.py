"""Reckoning delays: which promised times were broken lately, where and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, F, Q

from amends.cases.case import Case
from amends.cases.case_queries import CaseQuerySet
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
    due = cases.filter(received_at__gte=since, due_at__lt=at)
    broken = Q(answered_at__gt=F("due_at")) | Q(answered_at=None, state="open")
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
    untold = due.filter(answered_at__gt=F("due_at"), lateness=None)
    return Delays(
        promised=sum(row[2] for row in places),
        late=sum(row[1] for row in places),
        told=sum(causes.values()),
        causes=tuple(causes.most_common()),
        places=tuple(sorted(places, key=lambda row: (-row[1], row[0]))),
        untold=tuple(untold.newest().for_listing()[:SHOWN]),
    )
