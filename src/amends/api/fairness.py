"""Whether like cases were treated alike, and how hard customers had it, by API."""

from __future__ import annotations

from typing import Any

from ninja import Router

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.fairness_shapes import EffortOut, EffortsOut, GapOut, KnotOut
from amends.foundation import clock
from amends.journeys.comparing import consistency
from amends.journeys.weighing import WORST, Effort, efforts, knots

router = Router()


@router.get("/fairness", response=dict[str, list[GapOut]])
@calling(Scope.READ, Ability.RULES)
def fairness(call: Call) -> dict[str, Any]:
    """Compare like cases of a year by channel, location, owner and language.

    Groups with fewer than five cases are not shown.
    """
    return dict(consistency(call.organisation, at=clock.now()))


@router.get("/effort", response=EffortsOut)
@calling(Scope.READ, Ability.RULES)
def effort(call: Call) -> EffortsOut:
    """Tell how often customers had to come until their matter was solved."""
    now = clock.now()
    hard = efforts(call.cases, at=now)
    return EffortsOut(
        cases=len(hard),
        hardest=[_out(one) for one in hard[:WORST]],
        knots=[KnotOut.from_orm(one) for one in knots(hard, at=now)],
    )


def _out(one: Effort) -> EffortOut:
    return EffortOut(
        case=one.case.reference,
        contacts=one.contacts,
        channels=one.channels,
        hand_overs=one.hand_overs,
        days=round(one.days, 2),
    )
