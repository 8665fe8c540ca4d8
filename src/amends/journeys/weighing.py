"""Weighing: how hard customers had it, and who in the house carries how much."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import models

from amends.cases.case import Case
from amends.cases.case_queries import CaseQuerySet
from amends.cases.event import Event
from amends.cases.feedback import Feedback

QUARTER = timedelta(days=90)
WORST = 10
HARD = 2
"""From this severity on a complaint weighs on whoever answers it."""


@dataclass(frozen=True, slots=True)
class Effort:
    """What one solved case cost its customer."""

    case: Case
    contacts: int
    channels: int
    hand_overs: int
    days: float


@dataclass(frozen=True, slots=True)
class Load:
    """How many open cases somebody leads, and how many of them are hard."""

    name: str
    open: int
    hard: int


def efforts(cases: CaseQuerySet, *, at: datetime) -> list[Effort]:
    """Return each complaint that ended in a quarter, the hardest on people first.

    Four statements, however many there are.
    """
    ended = cases.filter(
        closure__closed_at__gte=at - QUARTER, kind__in=["complaint", "mixed"]
    )
    rows = list(ended.select_related("closure", "location", "channel"))
    own = ended.order_by().values("pk")
    said = Feedback.objects.filter(case__in=own, automatic="").values("case")
    contacts = said.annotate(
        n=models.Count("pk"), ways=models.Count("channel", distinct=True)
    ).order_by()
    talked = {row["case"]: (row["n"], row["ways"]) for row in contacts}
    assigned = Event.objects.filter(case__in=own, verb="assigned").order_by()
    handed = Counter(assigned.values_list("case", flat=True))
    found = [_effort(case, *talked.get(case.pk, (0, 0)), handed) for case in rows]
    return sorted(found, key=lambda one: (-one.contacts, -one.hand_overs, -one.days))


def loads(cases: CaseQuerySet) -> list[Load]:
    """Return who leads how many open cases, and how many of them are hard.

    Not a ranking: it is there so that the hard ones can be shared.
    """
    hard = models.Q(severity__gte=HARD, kind__in=["complaint", "mixed"])
    counted = cases.open().exclude(assignee=None).order_by()
    rows = counted.values("assignee__name", "assignee__email").annotate(
        n=models.Count("pk"), hard=models.Count("pk", filter=hard)
    )
    found = [
        Load(row["assignee__name"] or row["assignee__email"], row["n"], row["hard"])
        for row in rows
    ]
    return sorted(found, key=lambda load: load.name.casefold())


def _effort(case: Case, contacts: int, ways: int, handed: Counter[int]) -> Effort:
    length = case.closure.closed_at - case.received_at
    # Whoever is the first to lead a case hands nothing over.
    hand_overs = max(0, handed[case.pk] - 1)
    return Effort(case, contacts, ways, hand_overs, length / timedelta(days=1))
