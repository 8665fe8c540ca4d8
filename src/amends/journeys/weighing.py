"""Weighing: how hard customers had it, and who in the house carries how much."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import fmean

from django.db import models

from amends.cases.case import Case
from amends.cases.case_queries import CaseQuerySet
from amends.cases.event import Event
from amends.cases.feedback import Feedback
from amends.core.remedying.consistency import FEW
from amends.remedies.investigation import Investigation

QUARTER = timedelta(days=90)
WORST = 10
KNOTS = 5
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
class Knot:
    """A way, place or cause whose customers have it harder than the others.

    ``extra`` are the contacts that they would have been spared, were it like the rest.
    """

    side: str
    name: str
    n: int
    contacts: float
    others: float
    hand_overs: float

    @property
    def extra(self) -> float:
        """How many contacts hang on it."""
        return self.n * (self.contacts - self.others)


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


def knots(hard: Sequence[Effort], *, at: datetime) -> list[Knot]:
    """Return where customers have to come again most, the worst first.

    Groups under five cases are left out: one stubborn case is no knot.
    """
    causes = dict(
        Investigation.objects.standing()
        .filter(case__closure__closed_at__gte=at - QUARTER)
        .exclude(cause="")
        .values_list("case", "cause")
    )
    sides: dict[str, Callable[[Effort], str]] = {
        "channel": lambda one: one.case.channel.platform_slug,
        "location": lambda one: str(one.case.location or ""),
        "cause": lambda one: causes.get(one.case.pk, ""),
    }
    found = [
        knot
        for side, name_of in sides.items()
        for knot in _knots(side, [(name_of(one), one) for one in hard])
    ]
    return sorted(found, key=lambda knot: -knot.extra)[:KNOTS]


def _knots(side: str, rows: list[tuple[str, Effort]]) -> Iterator[Knot]:
    groups: dict[str, list[Effort]] = defaultdict(list)
    for name, one in rows:
        groups[name].append(one)
    for name, own in groups.items():
        others = [one for other, one in rows if other != name]
        if not name or len(own) < FEW or len(others) < FEW:
            continue
        mean = fmean(one.contacts for one in own)
        rest = fmean(one.contacts for one in others)
        if mean > rest:
            handed = fmean(one.hand_overs for one in own)
            yield Knot(side, name, len(own), mean, rest, handed)


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
