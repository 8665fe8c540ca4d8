"""The team by API: praise by name, who was won back, fair shares, the pulse."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Annotated

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import Field

from amends.accounts.audit import AuditEntry
from amends.accounts.roles import Ability
from amends.accounts.team import Team
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.fields import Row
from amends.api.once import once
from amends.api.paging import Limit
from amends.core.bearing import portions
from amends.core.bearing.pulse import mean
from amends.followups.praise import Praise
from amends.followups.pulse import QUESTIONS, PulseTally
from amends.followups.won_back import WonBack
from amends.foundation import clock
from amends.journeys import caring
from amends.routing.fair_share import FairShare

router = Router()
Felt = Annotated[int, Field(ge=1, le=5)]


class PraiseOut(Schema):
    """What a customer said of the token's maker by name."""

    feedback_id: int
    name: str
    text: str
    told_at: datetime
    read_at: datetime | None


class WonBackOut(Schema):
    """A customer who was won back; ``sign``: raised, content or came_back."""

    case: str
    sign: str
    before: float | None
    after: float | None
    at: datetime


class PortionOut(Schema):
    """How many hard cases somebody carried lately; ``too_much``: beyond chance."""

    user_id: int
    name: str
    hard: int
    share: float
    too_much: bool


class PulseIn(Schema):
    """The three answers of the token's maker, 1 to 5; nobody can see whose they are."""

    work: Felt
    load: Felt
    respect: Felt


class CountedOut(Schema):
    """Whether it counted; False when this person has answered this month."""

    counted: bool


class FeltOut(Schema):
    """What a group answered last month; ``location_id`` is null for the whole house."""

    location_id: int | None
    answers: int
    work: float
    load: float
    respect: float


class ShareIn(Schema):
    """Whether a team's hard cases are dealt out by themselves."""

    on: bool


@router.get("/praise", response=list[PraiseOut])
@calling(Scope.READ)
def praise(call: Call, limit: Limit = 50) -> list[PraiseOut]:
    """List what customers said of oneself by name, the newest first."""
    return [
        PraiseOut(
            feedback_id=row.feedback_id,
            name=row.name,
            text=row.feedback.text,
            told_at=row.told_at,
            read_at=row.read_at,
        )
        for row in Praise.objects.of(call.member)[:limit]
    ]


@router.get("/won-back", response=list[WonBackOut])
@calling(Scope.READ)
def won_back(call: Call, limit: Limit = 50) -> list[WonBackOut]:
    """List customers who were won back, the newest first."""
    return [
        WonBackOut(
            case=row.case.reference,
            sign=row.sign,
            before=row.before,
            after=row.after,
            at=row.at,
        )
        for row in WonBack.objects.among(call.cases).newest()[:limit]
    ]


@router.get("/shares", response=list[PortionOut])
@calling(Scope.READ, Ability.RULES)
def shares(call: Call) -> list[PortionOut]:
    """Show who carried how many hard cases in two weeks. Not a ranking."""
    counts = caring.hard_cases(call.organisation, at=clock.now())
    found = portions({person.pk: count for person, count in counts.items()})
    return [
        PortionOut(
            user_id=person.pk,
            name=str(person),
            hard=found[person.pk].count,
            share=found[person.pk].share.value,
            too_much=found[person.pk].too_much,
        )
        for person in sorted(counts, key=str)
    ]


@router.put("/shares/{team_id}", response=ShareIn)
@calling(Scope.WRITE, Ability.RULES)
def share(call: Call, team_id: Row, wanted: ShareIn) -> ShareIn:
    """Let a team's hard cases be dealt out by themselves, or end it."""
    team: Team = get_object_or_404(Team.objects.all(), pk=team_id)
    now, detail = clock.now(), {"on": wanted.on}
    FairShare.switch(team, on=wanted.on, at=now)
    AuditEntry.write_call("share hard cases", team, by=call.auth, at=now, detail=detail)
    return wanted


@router.post("/pulse", response={201: CountedOut})
@calling(Scope.WRITE, Ability.WORK)
def answer(call: Call, told: PulseIn) -> HttpResponse:
    """Answer the three questions of the month; a second time changes nothing."""
    month = caring.month_of(clock.now())

    def deed() -> CountedOut:
        return CountedOut(counted=PulseTally.add(call.member, month, told.dict()))

    return once(call, 201, deed)


@router.get("/pulse", response=list[FeltOut])
@calling(Scope.READ)
def pulse(call: Call) -> list[FeltOut]:
    """Show what groups answered last month; small ones are left out."""
    now = clock.now()
    last: date = (caring.month_of(now) - timedelta(days=1)).replace(day=1)
    seen = {caring.WHOLE, *call.locations.values_list("pk", flat=True)}
    return [
        FeltOut(
            location_id=group.place or None,
            answers=group.n,
            **{one: mean(group.counts[one]) for one in QUESTIONS},
        )
        for group in caring.felt(last, at=now)
        if group.place in seen
    ]
