"""Timing: nobody is late without having been warned, and no breach goes unnoticed.

    a deadline → watched → half of it gone, three quarters, nine tenths: the owner hears
    → passed: the managers hear, and a rule may bring the case to somebody else

Each warning is one transaction with the fact that it was given: a worker killed
between the two gives it again after having taken it back.
"""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import F
from django_scopes import scope, scopes_disabled

from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.cases.state import State
from amends.foundation import clock, faults
from amends.foundation.jobs import task
from amends.journeys.keeping_time.breach import breached
from amends.journeys.keeping_time.concerned import concerned, key_of
from amends.journeys.keeping_time.moments import BREACH, moment, next_moment
from amends.routing.desk import Desk, desk_of
from amends.routing.notice import Notice
from amends.routing.timetable import Timetable
from amends.routing.watch import SHARES, Watch

A_TURN = 500


@task
def watch_deadlines() -> None:
    """Watch what is new and warn of what is due, in every house that promised."""
    now = clock.now()
    with scopes_disabled():
        houses = list(Organisation.objects.filter(pk__in=_houses()))
    for house in houses:
        with scope(organisation=house):
            watch(house, at=now)
            warn(house, at=now)


def _houses() -> set[int]:
    waiting = Case.objects.open().unanswered().filter(due_at__isnull=False)
    return set(waiting.order_by().values_list("organisation", flat=True).distinct())


@transaction.atomic
def watch(house: Organisation, *, at: datetime) -> int:
    """Begin to watch each deadline that is new or has changed; return how many."""
    waiting = Case.objects.open().unanswered().filter(due_at__isnull=False)
    fresh = waiting.exclude(watch__due_at=F("due_at"))
    rows = list(fresh.oldest_due().select_related("channel", "location")[:A_TURN])
    times = Timetable()
    for case in rows:
        # What was passed before anybody watched is told once, not three times.
        missed = [share for share in SHARES if moment(times, case, share) <= at]
        share = missed[-2] if len(missed) > 1 else 0
        Watch.objects.update_or_create(
            case=case,
            defaults={
                "organisation_id": house.pk,
                "due_at": moment(times, case, BREACH),
                "share": share,
                "next_at": next_moment(times, case, share),
            },
        )
    return len(rows)


def warn(house: Organisation, *, at: datetime) -> int:
    """Give the warnings whose time has come; return how many."""
    due = Watch.objects.due(at)[:A_TURN].values_list("pk", flat=True)
    desk = desk_of(house.pk, house.routing_edition)
    times = Timetable()
    return sum(_told(pk, desk, times, at=at) for pk in list(due))


@transaction.atomic
def _told(pk: int, desk: Desk, times: Timetable, *, at: datetime) -> bool:
    rows = Watch.objects.select_for_update(of=("self",)).filter(pk=pk, next_at__lte=at)
    row = rows.select_related("case__channel", "case__location").first()
    if row is None:
        # Another worker was here first.
        return False
    case = row.case
    if not case.waits or case.state != State.OPEN:
        row.end()
        return False
    if case.due_at != row.due_at:
        row.delete()
        return False
    passed = [share for share in SHARES if share > row.share]
    reached = [share for share in passed if moment(times, case, share) <= at]
    share = reached[-1] if reached else passed[0]
    row.tell(share, next_moment(times, case, share))
    faults.point("timing.before_told")
    if share >= BREACH:
        breached(case, desk, at=at)
    else:
        case.log("deadline_near", by=None, at=at, detail={"share": share})
        Notice.tell(
            case,
            concerned(case),
            ("deadline", key_of(case, share)),
            at=at,
            detail={"share": share},
        )
    return True
