"""Setting aside: the thin reviews of an attack do not count, until somebody says so.

Nothing is hidden: the cases stay, are answered, and say that they were set aside.
"""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from amends.accounts.audit import AuditEntry
from amends.accounts.user import User
from amends.cases.feedback import Feedback
from amends.insights.pattern import Pattern
from amends.insights.quarantine import Quarantine
from amends.journeys.learning.rounds import count_later


@transaction.atomic
def set_aside(pattern: Pattern, *, by: User, at: datetime) -> int:
    """Set aside what the card proposes; returns how much is new."""
    new = 0
    for feedback in _proposed(pattern):
        _row, made = Quarantine.objects.get_or_create(
            feedback=feedback,
            defaults={
                "organisation_id": pattern.organisation_id,
                "set_by": by,
                "set_at": at,
            },
        )
        if made:
            new += 1
            feedback.case.log("set_aside", by=by, at=at)
    AuditEntry.write("set aside", pattern, by=by, at=at, detail={"reviews": new})
    _count(pattern)
    return new


@transaction.atomic
def take_back(pattern: Pattern, *, by: User, at: datetime) -> int:
    """Let them count again; returns how many."""
    rows = Quarantine.objects.filter(feedback__in=_proposed(pattern))
    back = list(rows.select_related("feedback__case"))
    for row in back:
        row.feedback.case.log("counted_again", by=by, at=at)
        row.delete()
    AuditEntry.write(
        "count again", pattern, by=by, at=at, detail={"reviews": len(back)}
    )
    _count(pattern)
    return len(back)


def is_aside(pattern: Pattern) -> bool:
    """Whether what the card proposes has been set aside."""
    return bool(Quarantine.objects.filter(feedback__in=_proposed(pattern)).exists())


def _proposed(pattern: Pattern) -> list[Feedback]:
    ids = [int(i) for i in pattern.story.get("quarantine", [])]
    return list(Feedback.objects.filter(pk__in=ids).select_related("case"))


def _count(pattern: Pattern) -> None:
    """The case's line in its story makes the facts follow."""
    house = pattern.organisation_id
    count_later.using(key=f"count:{house}", organisation_id=house).enqueue(house)
