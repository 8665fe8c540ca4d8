"""Promised times by API."""

from __future__ import annotations

from ninja import Router

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.problems import Problem
from amends.api.time_shapes import PresetIn, TimeIn, TimeOut
from amends.channels.registry import CONNECTORS
from amends.foundation import clock
from amends.journeys import ruling
from amends.routing.presets import SECTORS

router = Router()


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
