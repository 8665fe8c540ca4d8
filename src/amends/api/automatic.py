"""Automatic answers and approvals by API: what is earned, and what is switched on."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import Field

from amends.accounts.membership import Membership
from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.once import once
from amends.api.problems import Problem
from amends.core.answering.lanes import BANDS, KINDS
from amends.core.answering.risk import Risk
from amends.foundation import clock
from amends.journeys import approving, switching
from amends.journeys.automating.trust import footings
from amends.replies.automatic_stop import AutomaticStop
from amends.replies.automatic_terms import (
    LEAST_NEEDED,
    LONGEST,
    SHORTEST,
    AutomaticTerms,
)
from amends.replies.chain import MOST, Demand
from amends.replies.lane import Lane

router = Router()
Row = Annotated[int, Field(ge=1, lt=2**63)]


class LaneIn(Schema):
    """A channel, a band of stars, and a kind of feedback."""

    channel: Row
    band: Literal[BANDS]  # type: ignore[valid-type] # core's own list
    kind: Literal[KINDS]  # type: ignore[valid-type] # core's own list


class LaneOut(Schema):
    """What a lane has earned. ``answers``: earned, switched on, and not lapsed."""

    lane_id: int | None
    channel_id: int
    band: str
    kind: str
    unchanged: int
    edited: int
    needed: int
    earned: bool
    answers: bool
    lapsed_at: datetime | None


class TermsIn(Schema):
    """Who signs (a person's number), how long answers wait, how many leave a day."""

    signer: Row | None = None
    delay_minutes: Annotated[int, Field(ge=SHORTEST, le=LONGEST)] = 30
    daily_cap: Annotated[int, Field(ge=0, le=1000)] = 10
    needed: Annotated[int, Field(ge=LEAST_NEEDED, le=1000)] = 20


class DemandIn(Schema):
    """How many different people allow a reply, and whether one of them leads."""

    people: Annotated[int, Field(ge=1, le=MOST)] = 1
    lead: bool = False


class DemandsIn(Schema):
    """What is demanded at each risk; what is left out stays."""

    low: DemandIn | None = None
    raised: DemandIn | None = None
    high: DemandIn | None = None


class AutomaticOut(Schema):
    """Everything about answers that leave by themselves, and who allows the others."""

    stopped: bool
    terms: TermsIn
    lanes: list[LaneOut]
    demands: dict[str, DemandIn]


@router.get("", response=AutomaticOut)
@calling(Scope.READ, Ability.RULES)
def show(call: Call) -> AutomaticOut:
    """Show what is earned, what is switched on, and on which terms."""
    return _all(call)


@router.put("/terms", response=AutomaticOut)
@calling(Scope.ADMIN, Ability.RULES)
def terms(call: Call, wish: TermsIn) -> AutomaticOut:
    """Let other terms count."""
    said = wish.model_dump()
    people = Membership.objects.active().in_house(call.organisation)
    signer = next((one for one in people if one.user_id == wish.signer), None)
    if wish.signer and signer is None:
        raise Problem(422, "Nobody of that number works here.")
    wanted = {**said, "signer": signer}
    now = clock.now()
    switching.keep_terms(call.organisation, wanted, by=call.member.user, at=now)
    return _all(call)


@router.post("/lanes", response={201: AutomaticOut})
@calling(Scope.ADMIN, Ability.RULES)
def switch_on(call: Call, wish: LaneIn) -> HttpResponse:
    """Let a lane answer by itself; 409 where it has not earned that."""
    channel = get_object_or_404(call.channels, pk=wish.channel)

    def deed() -> AutomaticOut:
        key = (channel.pk, wish.band, wish.kind)
        now = clock.now()
        switching.switch_on(call.organisation, key, by=call.member.user, at=now)
        return _all(call)

    try:
        return once(call, 201, deed)
    except switching.NotEarned as error:
        raise Problem(409, "Too few drafts of this kind left unchanged.") from error


@router.delete("/lanes/{lane_id}", response=AutomaticOut)
@calling(Scope.ADMIN, Ability.RULES)
def switch_off(call: Call, lane_id: Row) -> AutomaticOut:
    """Leave a lane to people again."""
    lanes = Lane.objects.filter(channel__in=call.channels)
    lane = get_object_or_404(lanes, pk=lane_id)
    switching.switch_off(lane, by=call.member.user, at=clock.now())
    return _all(call)


@router.put("/stop", response={204: None})
@calling(Scope.WRITE, Ability.WORK)
def stop(call: Call) -> HttpResponse:
    """Stop every automatic answer at once, also those that wait."""
    switching.stop_all(call.organisation, by=call.member.user, at=clock.now())
    return HttpResponse(status=204)


@router.delete("/stop", response=AutomaticOut)
@calling(Scope.ADMIN, Ability.RULES)
def resume(call: Call) -> AutomaticOut:
    """Let the lanes go on."""
    switching.resume(call.organisation, by=call.member.user, at=clock.now())
    return _all(call)


@router.put("/demands", response=AutomaticOut)
@calling(Scope.ADMIN, Ability.RULES)
def demand(call: Call, wish: DemandsIn) -> AutomaticOut:
    """Let other people have to allow replies, by the risk of them."""
    said = {level: getattr(wish, level.name.lower()) for level in Risk}
    wanted = {level: Demand(one.people, one.lead) for level, one in said.items() if one}
    approving.demand(call.organisation, wanted, by=call.member.user, at=clock.now())
    return _all(call)


def _all(call: Call) -> AutomaticOut:
    found = AutomaticTerms.of_house(call.organisation.pk)
    seen = set(call.channels.values_list("pk", flat=True))
    rows = [one for one in footings(found, at=clock.now()) if one.channel.pk in seen]
    return AutomaticOut(
        stopped=AutomaticStop.standing() is not None,
        terms=TermsIn(
            signer=found.signer.user_id if found.signer else None,
            delay_minutes=found.delay_minutes,
            daily_cap=found.daily_cap,
            needed=found.needed,
        ),
        lanes=[
            LaneOut(
                lane_id=one.lane.pk if one.lane else None,
                channel_id=one.channel.pk,
                band=one.band,
                kind=one.kind,
                unchanged=one.standing.unchanged,
                edited=one.standing.edited,
                needed=one.standing.needed,
                earned=one.standing.earned,
                answers=one.answers,
                lapsed_at=one.standing.lapsed_at,
            )
            for one in rows
        ],
        demands={
            level.name.lower(): DemandIn(people=one.people, lead=one.lead)
            for level, one in approving.demands().items()
        },
    )
