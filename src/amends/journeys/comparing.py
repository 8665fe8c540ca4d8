"""Comparing: were like cases treated alike, and how hard did customers have it?"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from django.db import models

from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.cases.case_queries import CaseQuerySet
from amends.cases.event import Event
from amends.cases.feedback import Feedback
from amends.cases.state import State
from amends.core.remedying import Decision, decide
from amends.core.remedying.consistency import Gap, Treated, gaps
from amends.journeys.investigating import OUR_FAULT
from amends.journeys.policy_making import cases_since
from amends.journeys.putting_right import policy_of
from amends.remedies.remedy import Remedy

QUARTER = timedelta(days=90)
WORST = 10
HARD = 2
"""From this severity on a complaint weighs on whoever answers it."""
SIDES: dict[str, Callable[[Case], str]] = {
    "channel": lambda case: case.channel.platform_slug,
    "location": lambda case: str(case.location or ""),
    "owner": lambda case: str(case.assignee or ""),
    "language": lambda case: case.language,
}
"""By what like cases are compared."""


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


def consistency(house: Organisation, *, at: datetime) -> dict[str, tuple[Gap, ...]]:
    """Return, side by side, who got how much of what the policy gives."""
    policy, _edition = policy_of(house, at=at)
    given = _given(at)
    treated: dict[str, list[Treated]] = defaultdict(list)
    for case, facts in cases_since(at):
        decision = decide(facts, policy)
        settled = case.state == State.CLOSED or case.pk in given
        if facts.at_fault in OUR_FAULT and decision.kind and settled:
            share = _share(decision, given.get(case.pk))
            for side, group in SIDES.items():
                row = Treated(decision.rule, group(case), share)
                treated[side].append(row)
    return {side: gaps(row for row in treated[side] if row.group) for side in SIDES}


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


def _given(at: datetime) -> dict[int, list[Remedy]]:
    found: dict[int, list[Remedy]] = defaultdict(list)
    for remedy in Remedy.objects.given().filter(grant__granted_at__lt=at):
        found[remedy.case_id].append(remedy)
    return found


def _share(decision: Decision, given: list[Remedy] | None) -> float:
    """Return how much of its due a case got; a deed counts as whole."""
    if not given:
        return 0.0
    if not decision.amount:
        return 1.0
    sums = [row.amount for row in given if row.amount is not None]
    if not sums:
        return 1.0
    return float(sum(sums, Decimal(0)) / decision.amount)
