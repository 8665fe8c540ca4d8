"""Whether, when and on what ground customers are asked again, by API."""

from __future__ import annotations

from ninja import Router

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.asking_shape import AskingPlan
from amends.api.caller import Call, calling
from amends.foundation import clock
from amends.journeys import asking_again

router = Router()


@router.get("/plan", response=AskingPlan)
@calling(Scope.READ)
def plan(call: Call) -> AskingPlan:
    """Show the plan that counts now."""
    return AskingPlan.of(asking_again.plan_of(call.organisation.pk))


@router.put("/plan", response=AskingPlan)
@calling(Scope.WRITE, Ability.RULES)
def keep_plan(call: Call, wanted: AskingPlan) -> AskingPlan:
    """Let another plan count, for what waits already too."""
    house, by = call.organisation, call.member.user
    kept = asking_again.keep_plan(house, wanted.values(), by=by, at=clock.now())
    return AskingPlan.of(kept)
