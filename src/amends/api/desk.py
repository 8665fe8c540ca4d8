"""The desk by API: promised times, who is away, why times were broken, notices."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Annotated

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import Field

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.once import once
from amends.api.paging import Limit
from amends.api.problems import Problem
from amends.api.rules import Row, Slug, person
from amends.channels.registry import CONNECTORS
from amends.foundation import clock
from amends.journeys import ruling, standing_in
from amends.journeys.reckoning_delays import delays
from amends.routing.absence import Absence
from amends.routing.notice import Notice
from amends.routing.presets import SECTORS

router = Router()


class TimeOut(Schema):
    """A promised time; ``platform`` is empty for all channels without their own."""

    platform: str
    severity: int
    minutes: int
    opening_hours: bool


class TimeIn(Schema):
    """A promised time for one severity."""

    platform: Slug = ""
    severity: Annotated[int, Field(ge=0, le=3)]
    minutes: Annotated[int, Field(ge=1, le=90 * 24 * 60)]
    opening_hours: bool = False


class PresetIn(Schema):
    """The trade whose usual times are taken."""

    sector: Slug


class AbsenceIn(Schema):
    """Who is away on these days, both included, and who stands in."""

    user_id: Row
    since_on: date
    until_on: date
    deputy_id: Row | None = None


class AbsenceOut(AbsenceIn):
    """One absence."""

    id: int


class LateOut(Schema):
    """Promised times that were due: how many were broken, and why."""

    promised: int
    late: int
    causes: dict[str, int]
    untold: list[str]


class NoticeOut(Schema):
    """What the token's maker should know of a case."""

    id: int
    case: str
    kind: str
    detail: dict[str, object]
    told_at: datetime


@router.get("/times", response=list[TimeOut])
@calling(Scope.READ)
def times(call: Call) -> list[TimeOut]:
    """List the promised times, those for all channels first."""
    del call
    return _times()


def _times() -> list[TimeOut]:
    found = {**ruling.promised_by_channel(), "": ruling.promised()}
    return [
        TimeOut(
            platform=platform,
            severity=severity,
            minutes=minutes,
            opening_hours=opening_hours,
        )
        for platform in sorted(found)
        for severity, (minutes, opening_hours) in sorted(found[platform].items())
    ]


@router.put("/times", response=list[TimeOut])
@calling(Scope.WRITE, Ability.RULES)
def promise(call: Call, wanted: TimeIn) -> list[TimeOut]:
    """Promise a time for one severity, on one channel or on all."""
    if wanted.platform and wanted.platform not in CONNECTORS:
        raise Problem(422, "There is no such platform.")
    ruling.promise(
        call.organisation,
        {wanted.severity: (wanted.minutes, wanted.opening_hours)},
        by=call.member.user,
        at=clock.now(),
        platform=wanted.platform,
    )
    return _times()


@router.put("/times/preset", response=list[TimeOut])
@calling(Scope.WRITE, Ability.RULES)
def preset(call: Call, wanted: PresetIn) -> list[TimeOut]:
    """Promise what a trade is used to, on every channel."""
    if wanted.sector not in SECTORS:
        raise Problem(422, f"One of: {', '.join(sorted(SECTORS))}.")
    ruling.promise_as_trade(
        call.organisation, wanted.sector, by=call.member.user, at=clock.now()
    )
    return _times()


@router.get("/absences", response=list[AbsenceOut])
@calling(Scope.READ)
def absences(call: Call) -> list[Absence]:
    """List who is away now or later."""
    del call
    return list(Absence.objects.not_over(clock.now().date()).with_people())


@router.post("/absences", response={201: AbsenceOut})
@calling(Scope.WRITE, Ability.WORK)
def leave(call: Call, wanted: AbsenceIn) -> HttpResponse:
    """Write down that somebody is away; others than oneself only by who makes rules."""
    who = person(call, wanted.user_id)
    deputy = person(call, wanted.deputy_id)
    if who is None or (who != call.member.user and not call.member.can(Ability.RULES)):
        raise Problem(403, "The maker of this token notes their own absences only.")
    if wanted.until_on < wanted.since_on or deputy == who:
        raise Problem(422, "The last day lies before the first, or nobody stands in.")

    def deed() -> AbsenceOut:
        made = standing_in.leave(
            call.organisation,
            who,
            (wanted.since_on, wanted.until_on),
            deputy,
            by=call.member.user,
            at=clock.now(),
        )
        return AbsenceOut.from_orm(made)

    return once(call, 201, deed)


@router.delete("/absences/{absence_id}", response={204: None})
@calling(Scope.WRITE, Ability.WORK)
def come_back(call: Call, absence_id: Row) -> HttpResponse:
    """Take an absence away."""
    row = get_object_or_404(Absence.objects.with_people(), pk=absence_id)
    if row.user != call.member.user and not call.member.can(Ability.RULES):
        raise Problem(
            403, "The maker of this token takes back own absences only."
        )
    standing_in.come_back(row, by=call.member.user, at=clock.now())
    return HttpResponse(status=204)


@router.get("/lateness", response=LateOut)
@calling(Scope.READ)
def lateness(call: Call, days: Annotated[int, Field(ge=1, le=366)] = 90) -> LateOut:
    """Count the broken times of the last days by cause; name those without one."""
    now = clock.now()
    found = delays(call.cases, now - timedelta(days=days), now)
    return LateOut(
        promised=found.promised,
        late=found.late,
        causes=dict(found.causes),
        untold=[case.reference for case in found.untold],
    )


@router.get("/notices", response=list[NoticeOut])
@calling(Scope.READ)
def notices(call: Call, limit: Limit = 50) -> list[NoticeOut]:
    """List what the token's maker has not put away, the newest first."""
    rows = Notice.objects.to(call.member.user).unseen().about(call.cases)
    return [
        NoticeOut(
            id=row.pk,
            case=row.case.reference,
            kind=row.kind,
            detail=row.detail,
            told_at=row.told_at,
        )
        for row in rows[:limit]
    ]


@router.delete("/notices", response={204: None})
@calling(Scope.WRITE, Ability.WORK)
def seen(call: Call) -> HttpResponse:
    """Put away all notices of the token's maker."""
    rows = Notice.objects.to(call.member.user).unseen().order_by()
    rows.update(seen_at=clock.now())
    return HttpResponse(status=204)
