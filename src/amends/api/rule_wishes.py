"""A rule that a program wants: its people and places are those of the caller."""

from __future__ import annotations

from amends.accounts.membership import Membership
from amends.accounts.team import Team
from amends.accounts.user import User
from amends.api.caller import Call
from amends.api.problems import Problem
from amends.api.rule_shapes import (
    RuleIn,
)
from amends.channels.registry import CONNECTORS
from amends.journeys.rule_making import Wish as RuleWish


def person(call: Call, user_id: int | None) -> User | None:
    """Return a member of the caller's house; somebody unknown is a problem."""
    if user_id is None:
        return None
    members = Membership.objects.active().in_house(call.organisation)
    found = members.filter(user=user_id).first()
    if found is None:
        raise Problem(422, "There is no such member.")
    return found.user


def wish_of(call: Call, wanted: RuleIn) -> RuleWish:
    """Return the rule as the journey takes it; what is not theirs is a problem."""
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
    return RuleWish(
        location=location,
        owner=owner,
        team=team,
        **wanted.dict(exclude={"location_id", "owner_id", "team_id"}),
    )
