"""Celebrating: a customer who was won back, told to the team once for each case.

    answered or put right → the rating rose, or content in their own word,
                          → or they came again: somebody did good work

Nobody is asked for any of this, and nothing is sent to the customer.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import models, transaction
from django_scopes import scope, scopes_disabled

from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.cases.revision import Revision
from amends.followups.guest import Guest
from amends.followups.invitation import Invitation
from amends.followups.satisfaction import Content
from amends.followups.won_back import Sign, WonBack
from amends.foundation import clock
from amends.foundation.jobs import Priority, task

WINDOW = timedelta(days=120)
"""A case is watched for so long after its last news."""
UNHAPPY = ("complaint", "mixed")
LOW = 3
BATCH = 500


@dataclass(frozen=True, slots=True)
class Good:
    """What speaks for it, and since when."""

    sign: Sign
    since: datetime | None = None
    before: float | None = None
    after: float | None = None


@task(priority=Priority.BULK)
def celebrate() -> None:
    """Look at every house once an hour."""
    with scopes_disabled():
        houses = list(Organisation.objects.all())
    for house in houses:
        with scope(organisation=house):
            look(at=clock.now())


def look(*, at: datetime) -> int:
    """Write down who was won back; return how many. Inside the house's scope."""
    found = 0
    for case, good in _news(at):
        found += _tell(case, good, at)
    return found


@transaction.atomic
def _tell(case: Case, good: Good, at: datetime) -> bool:
    # It is celebrated on the day on which it happened, however late it is seen.
    at = min(good.since or at, at)
    _row, new = WonBack.objects.get_or_create(
        case=case,
        defaults={
            "organisation_id": case.organisation_id,
            "sign": good.sign,
            "before": good.before,
            "after": good.after,
            "at": at,
        },
    )
    if new:
        case.log("won_back", by=None, at=at, detail={"sign": good.sign})
    return bool(new)


def _news(at: datetime) -> list[tuple[Case, Good]]:
    dealt = models.Q(answered_at__isnull=False) | models.Q(closure__isnull=False)
    # What came in by file is history: nobody of the team has just done it.
    cases = Case.objects.filter(
        dealt, won_back=None, backfill=False, active_at__gte=at - WINDOW
    )
    return [*_raised(cases), *_content(cases), *_came_back(at)]


def _raised(cases: models.QuerySet[Case]) -> list[tuple[Case, Good]]:
    """Return those whose rating rose after we had answered, unasked."""
    lowest = (
        Revision.objects.filter(
            feedback__case=models.OuterRef("pk"), stars__isnull=False
        )
        .order_by("stars")
        .values("stars")[:1]
    )
    newest = (
        Revision.objects.filter(feedback__case=models.OuterRef("pk"))
        .order_by("-seen_at")
        .values("seen_at")[:1]
    )
    rows = cases.annotate(
        lowest=models.Subquery(lowest), changed_at=models.Subquery(newest)
    ).filter(
        lowest__lte=LOW,
        stars__gt=models.F("lowest"),
        changed_at__gt=models.F("answered_at"),
    )
    return [
        (case, Good(Sign.RAISED, case.changed_at, case.lowest, case.stars))
        for case in rows[:BATCH]
    ]


def _content(cases: models.QuerySet[Case]) -> list[tuple[Case, Good]]:
    """Return the unhappy who say themselves that it is solved."""
    rows = cases.filter(
        kind__in=UNHAPPY,
        satisfaction__state=Content.CONFIRMED,
        invitation__answer__satisfaction__gte=4,
    )
    said = rows.select_related("invitation__answer")[:BATCH]
    return [(case, Good(Sign.CONTENT, case.invitation.answer.at)) for case in said]


def _came_back(at: datetime) -> list[tuple[Case, Good]]:
    """Return the unhappy who, by the house's own list, came again afterwards.

    Each join is by a key: a list of ids inside the question would leave a database
    that has just begun to guess, and it guesses a day's work.
    """
    visited = Guest.objects.filter(
        address=models.OuterRef("address"),
        last_on__gt=models.OuterRef("case__closure__closed_at__date"),
    ).exclude(address="")
    rows = Invitation.objects.exclude(address="").filter(
        models.Exists(visited),
        case__kind__in=UNHAPPY,
        case__closure__isnull=False,
        case__won_back=None,
        case__backfill=False,
        case__active_at__gte=at - WINDOW,
    )
    back = rows.select_related("case")[:BATCH]
    return [(row.case, Good(Sign.CAME_BACK)) for row in back if row.case is not None]
