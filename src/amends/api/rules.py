"""Rules by API: who gets which cases."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.once import once
from amends.api.rule_shapes import (
    Row,
    RuleIn,
    RuleOut,
)
from amends.api.rule_wishes import wish_of
from amends.foundation import clock
from amends.journeys import rule_making
from amends.journeys.rule_making import standing
from amends.routing.rule import Occasion, Rule

router = Router()


@router.get("", response=list[RuleOut])
@calling(Scope.READ, Ability.RULES)
def index(call: Call) -> list[Rule]:
    """List the rules in the order in which they are tried, arrivals first."""
    del call
    return [row for occasion in Occasion for row in standing(occasion)]


@router.post("", response={201: RuleOut})
@calling(Scope.WRITE, Ability.RULES)
def create(call: Call, wanted: RuleIn) -> HttpResponse:
    """Add a rule."""
    wish = wish_of(call, wanted)

    def deed() -> RuleOut:
        made = rule_making.add(
            call.organisation, wish, by=call.member.user, at=clock.now()
        )
        return RuleOut.from_orm(made)

    return once(call, 201, deed)


@router.put("/{rule_id}", response=RuleOut)
@calling(Scope.WRITE, Ability.RULES)
def update(call: Call, rule_id: Row, wanted: RuleIn) -> Rule:
    """Let a rule say something else, stand elsewhere, or rest."""
    rule = get_object_or_404(Rule.objects.in_order(), pk=rule_id)
    wish = wish_of(call, wanted)
    return rule_making.change(rule, wish, by=call.member.user, at=clock.now())


@router.delete("/{rule_id}", response={204: None})
@calling(Scope.WRITE, Ability.RULES)
def destroy(call: Call, rule_id: Row) -> HttpResponse:
    """Take a rule away; cases stay with whom they were brought to."""
    rule = get_object_or_404(Rule.objects.in_order(), pk=rule_id)
    rule_making.remove(rule, by=call.member.user, at=clock.now())
    return HttpResponse(status=204)
