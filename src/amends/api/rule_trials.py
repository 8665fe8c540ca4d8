"""Trying a rule on the last cases, by API; nothing is kept."""

from __future__ import annotations

from django.shortcuts import get_object_or_404
from ninja import Router

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.rule_shapes import (
    ChangeOut,
    CountOut,
    Row,
    RuleIn,
    RuleTrialOut,
)
from amends.api.rule_wishes import wish_of
from amends.foundation import clock
from amends.journeys.rehearsing import Rehearsal, rehearse
from amends.journeys.rule_making import Wish as RuleWish
from amends.journeys.rule_making import in_place, standing
from amends.routing.rule import Occasion, Rule

router = Router()


@router.post("/trial", response=RuleTrialOut)
@calling(Scope.READ, Ability.RULES)
def try_new(call: Call, wanted: RuleIn) -> RuleTrialOut:
    """Show where the last 500 cases would have gone with one more rule."""
    return _tried(call, wish_of(call, wanted), None)


@router.post("/{rule_id}/trial", response=RuleTrialOut)
@calling(Scope.READ, Ability.RULES)
def try_changed(call: Call, rule_id: Row, wanted: RuleIn) -> RuleTrialOut:
    """Show where the last 500 cases would have gone if this rule said that."""
    rule = get_object_or_404(Rule.objects.in_order(), pk=rule_id)
    return _tried(call, wish_of(call, wanted), rule)


def _tried(call: Call, wish: RuleWish, rule: Rule | None) -> RuleTrialOut:
    before = standing(Occasion.ARRIVAL)
    made = wish.applied(rule, call.organisation, clock.now())
    after = [row for row in before if rule is None or row.pk != rule.pk]
    if made.occasion == Occasion.ARRIVAL:
        after = in_place(before, made, wish.place)
    found: Rehearsal = rehearse(
        call.cases,
        [row for row in before if row.disabled_at is None],
        [row for row in after if row.disabled_at is None],
    )
    return RuleTrialOut(
        cases=found.cases,
        changes=[
            ChangeOut(case=row.case.reference, before=row.before, after=row.after)
            for row in found.changes
        ],
        counts=[
            CountOut(name=name, before=was, after=would)
            for name, was, would in found.counts
        ],
    )
