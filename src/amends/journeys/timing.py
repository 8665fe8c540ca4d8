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

from amends.accounts.audit import AuditEntry
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.roles import Ability
from amends.accounts.user import User
from amends.cases.case import Case
from amends.cases.state import State
from amends.foundation import clock, faults
from amends.foundation.jobs import task
from amends.routing.desk import Desk, desk_of
from amends.routing.lateness import Lateness
from amends.routing.notice import Notice
from amends.routing.timetable import Timetable
from amends.routing.watch import SHARES, Watch
from amends.understanding.mention import Mention

A_TURN = 500
BREACH = 100


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
    waiting = Case.objects.filter(
        state=State.OPEN, due_at__isnull=False, answered_at=None
    )
    return set(waiting.order_by().values_list("organisation", flat=True).distinct())


@transaction.atomic
def watch(house: Organisation, *, at: datetime) -> int:
    """Begin to watch each deadline that is new or has changed; return how many."""
    waiting = Case.objects.open().filter(due_at__isnull=False, answered_at=None)
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
                "next_at": _next(times, case, share),
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
    if case.answered_at is not None or case.state != State.OPEN:
        row.end()
        return False
    if case.due_at != row.due_at:
        row.delete()
        return False
    passed = [share for share in SHARES if share > row.share]
    reached = [share for share in passed if moment(times, case, share) <= at]
    share = reached[-1] if reached else passed[0]
    row.tell(share, _next(times, case, share))
    faults.point("timing.before_told")
    if share >= BREACH:
        _breached(case, desk, at=at)
    else:
        case.log("deadline_near", by=None, at=at, detail={"share": share})
        Notice.tell(
            case,
            _concerned(case),
            ("deadline", _key(case, share)),
            at=at,
            detail={"share": share},
        )
    return True


def _breached(case: Case, desk: Desk, *, at: datetime) -> None:
    case.log("breached", by=None, at=at, detail={"owner": str(case.assignee or "")})
    about = set(Mention.objects.filter(case=case).values_list("aspect", flat=True))
    owner, team = desk.hands_at_breach(
        case, case.channel.platform_slug, about, at.date()
    )
    concerned = _concerned(case) | _leaders(case)
    if owner is not None or team is not None:
        if team is not None:
            case.team = team
            case.save(update_fields=["team"])
        # A team deals it out; until then the one who had it is no longer alone with it.
        case.assign(owner, by=None, at=at)
        concerned |= {owner.pk} if owner else set()
    Notice.tell(case, concerned, ("breach", _key(case, BREACH)), at=at)


@transaction.atomic
def say_cause(case: Case, cause: str, words: str, *, by: User, at: datetime) -> None:
    """Keep why a promised time was broken; said again it replaces what was said."""
    row = Lateness.say(case, cause, words, by=by, at=at)
    case.log("cause_said", by=by, at=at, detail={"cause": cause})
    AuditEntry.write("say cause", row, by=by, at=at, detail={"cause": cause})


def moment(times: Timetable, case: Case, share: int) -> datetime:
    """Return when that part of the promised time has passed.

    In opening hours where the promise is meant so; a time set by hand runs evenly.
    """
    due = case.due_at or case.received_at
    if share >= BREACH:
        return due
    platform = case.channel.platform_slug
    told = times.due(case.received_at, case.severity, platform, case.location)
    if told == due:
        return times.due(
            case.received_at, case.severity, platform, case.location, share=share
        )
    return case.received_at + (due - case.received_at) * share / 100


def _next(times: Timetable, case: Case, share: int) -> datetime | None:
    left = [one for one in SHARES if one > share]
    return moment(times, case, left[0]) if left else None


def _key(case: Case, share: int) -> str:
    return f"{share}:{case.due_at:%Y%m%d%H%M}"


def _concerned(case: Case) -> set[int]:
    """Return who leads the case; where nobody does, who manages the place."""
    return {case.assignee_id} if case.assignee_id else _leaders(case)


def _leaders(case: Case) -> set[int]:
    members = Membership.objects.active().filter(organisation=case.organisation_id)
    return {
        member.user_id
        for member in members
        if member.can(Ability.RULES)
        and (
            not member.location_ids or case.location_id in (None, *member.location_ids)
        )
    }
