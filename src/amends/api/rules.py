"""Rules by API: who gets which cases, tried before they are kept."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import Field

from amends.accounts.membership import Membership
from amends.accounts.roles import Ability
from amends.accounts.team import Team
from amends.accounts.token import Scope
from amends.accounts.user import User
from amends.api.caller import Call, calling
from amends.api.once import once
from amends.api.problems import Problem
from amends.channels.registry import CONNECTORS
from amends.foundation import clock
from amends.journeys import rule_making
from amends.journeys.rehearsing import Rehearsal, rehearse
from amends.journeys.rule_making import Wish, in_place, standing
from amends.routing.rule import Occasion, Rule

router = Router()
Row = Annotated[int, Field(ge=1, lt=2**63)]
Name = Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\x00]*$")]
Slug = Annotated[str, Field(max_length=40, pattern=r"^[a-z0-9_.-]*$")]


class RuleIn(Schema):
    """What a rule says; what is empty fits everything. ``place`` 0: at the end."""

    name: Name
    occasion: Literal["arrival", "breach"] = "arrival"
    location_id: Row | None = None
    platform: Slug = ""
    language: Annotated[str, Field(pattern="^([a-z]{2,3})?$")] = ""
    aspect: Annotated[str, Field(max_length=24, pattern=r"^[a-z_.]*$")] = ""
    severity: Annotated[int, Field(ge=0, le=3)] = 0
    owner_id: Row | None = None
    team_id: Row | None = None
    place: Annotated[int, Field(ge=0, le=1000)] = 0
    off: bool = False


class RuleOut(Schema):
    """A rule in its place; ``disabled_at`` says since when it rests."""

    id: int
    name: str
    occasion: str
    position: int
    location_id: int | None
    platform: str
    language: str
    aspect: str
    severity: int
    owner_id: int | None
    team_id: int | None
    disabled_at: datetime | None


class ChangeOut(Schema):
    """One case that would have gone to somebody else; empty for nobody."""

    case: str
    before: str
    after: str


class CountOut(Schema):
    """How many of these cases somebody would have had."""

    name: str
    before: int
    after: int


class TrialOut(Schema):
    """Where the last cases would have gone; nothing was stored."""

    cases: int
    changes: list[ChangeOut]
    counts: list[CountOut]


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
    wish = _wish(call, wanted)

    def deed() -> RuleOut:
        made = rule_making.add(
            call.organisation, wish, by=call.member.user, at=clock.now()
        )
        return RuleOut.from_orm(made)

    return once(call, 201, deed)


@router.post("/trial", response=TrialOut)
@calling(Scope.READ, Ability.RULES)
def try_new(call: Call, wanted: RuleIn) -> TrialOut:
    """Show where the last 500 cases would have gone with one more rule."""
    return _tried(call, _wish(call, wanted), None)


@router.put("/{rule_id}", response=RuleOut)
@calling(Scope.WRITE, Ability.RULES)
def update(call: Call, rule_id: Row, wanted: RuleIn) -> Rule:
    """Let a rule say something else, stand elsewhere, or rest."""
    rule = get_object_or_404(Rule.objects.in_order(), pk=rule_id)
    wish = _wish(call, wanted)
    return rule_making.change(rule, wish, by=call.member.user, at=clock.now())


@router.delete("/{rule_id}", response={204: None})
@calling(Scope.WRITE, Ability.RULES)
def destroy(call: Call, rule_id: Row) -> HttpResponse:
    """Take a rule away; cases stay with whom they were brought to."""
    rule = get_object_or_404(Rule.objects.in_order(), pk=rule_id)
    rule_making.remove(rule, by=call.member.user, at=clock.now())
    return HttpResponse(status=204)


@router.post("/{rule_id}/trial", response=TrialOut)
@calling(Scope.READ, Ability.RULES)
def try_changed(call: Call, rule_id: Row, wanted: RuleIn) -> TrialOut:
    """Show where the last 500 cases would have gone if this rule said that."""
    rule = get_object_or_404(Rule.objects.in_order(), pk=rule_id)
    return _tried(call, _wish(call, wanted), rule)


def person(call: Call, user_id: int | None) -> User | None:
    """Return a member of the caller's house; somebody unknown is a problem."""
    if user_id is None:
        return None
    members = Membership.objects.active().in_house(call.organisation)
    found = members.filter(user=user_id).first()
    if found is None:
        raise Problem(422, "There is no such member.")
    return found.user


def _wish(call: Call, wanted: RuleIn) -> Wish:
    owner = person(call, wanted.owner_id)
    team = Team.objects.filter(pk=wanted.team_id).first() if wanted.team_id else None
    if owner is None and team is None:
        raise Problem(422, "Name an owner or a team of this house.")
    location = None
    if wanted.location_id is not None:
        location = call.locations.filter(pk=wanted.location_id).first()
        if location is None:
            raise Problem(422, "There is no such location.")
    if wanted.platform and wanted.platform not in CONNECTORS:
        raise Problem(422, "There is no such platform.")
    return Wish(
        location=location,
        owner=owner,
        team=team,
        **wanted.dict(exclude={"location_id", "owner_id", "team_id"}),
    )


def _tried(call: Call, wish: Wish, rule: Rule | None) -> TrialOut:
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
    return TrialOut(
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
