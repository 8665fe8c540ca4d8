"""What each place may give a month, by API."""

from __future__ import annotations

from decimal import Decimal

from ninja import Router, Schema

from amends.accounts.location import Location
from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.fields import Amount, Row, Sum
from amends.api.problems import Problem
from amends.foundation import clock
from amends.journeys import policy_making
from amends.journeys.putting_right import left_of
from amends.remedies.budget import Budget

router = Router()


class BudgetIn(Schema):
    """The largest sum of a month; null lifts the limit."""

    location_id: Row
    monthly: Sum | None


class BudgetOut(Schema):
    """A place with its limit and what is left of this month's; null: no limit."""

    location_id: int
    monthly: Amount | None
    left: Amount | None


@router.get("/budgets", response=list[BudgetOut])
@calling(Scope.READ)
def budgets(call: Call) -> list[BudgetOut]:
    """List every place that this token sees with its budget."""
    known = {row.location_id: row.monthly for row in Budget.objects.all()}
    return [_out(place, known.get(place.pk)) for place in call.locations.by_name()]


@router.put("/budgets", response=list[BudgetOut])
@calling(Scope.WRITE, Ability.RULES)
def allot(call: Call, wanted: BudgetIn) -> list[BudgetOut]:
    """Keep what this place may give a month; the others stay as they are."""
    place = call.locations.filter(pk=wanted.location_id).first()
    if place is None:
        raise Problem(422, "There is no such location here.")
    budget = {place: wanted.monthly or None}
    policy_making.allot(budget, by=call.member.user, at=clock.now())
    return budgets(call)


def _out(place: Location, monthly: Decimal | None) -> BudgetOut:
    left = left_of(place, clock.now()) if monthly is not None else None
    return BudgetOut(location_id=place.pk, monthly=monthly, left=left)
