"""The teams of the house by API: formed, changed, let go."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import Field, StringConstraints

from amends.accounts.membership import Membership
from amends.accounts.roles import Ability
from amends.accounts.team import Team
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.fields import PLAIN, Row
from amends.api.once import once
from amends.api.problems import Problem
from amends.foundation import clock
from amends.journeys import teaming

router = Router()
Name = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, min_length=1, max_length=100, pattern=PLAIN
    ),
]


class TeamIn(Schema):
    """A name, and who belongs to it, by user."""

    name: Name
    user_ids: Annotated[list[Row], Field(max_length=1000)]


class HouseTeamOut(Schema):
    """One team."""

    id: int
    name: str
    user_ids: list[int]


@router.get("", response=list[HouseTeamOut])
@calling(Scope.READ)
def index(call: Call) -> list[HouseTeamOut]:
    """List the teams by name."""
    del call
    rows = Team.objects.order_by("name").prefetch_related("members")
    return [shape(team) for team in rows]


@router.post("", response={201: HouseTeamOut})
@calling(Scope.WRITE, Ability.PEOPLE)
def create(call: Call, wish: TeamIn) -> HttpResponse:
    """Form a team."""

    def formed() -> HouseTeamOut:
        people, now = chosen(call, wish), clock.now()
        by, house = call.member.user, call.organisation
        try:
            return shape(teaming.form_team(house, wish.name, people, by=by, at=now))
        except teaming.NameTaken as error:
            raise Problem(409, str(error.__doc__)) from error

    return once(call, 201, formed)


@router.put("/{team_id}", response=HouseTeamOut)
@calling(Scope.WRITE, Ability.PEOPLE)
def update(call: Call, team_id: Row, wish: TeamIn) -> HouseTeamOut:
    """Let a team have another name or other people."""
    team: Team = get_object_or_404(Team.objects.all(), pk=team_id)
    people, now = chosen(call, wish), clock.now()
    try:
        teaming.change_team(team, wish.name, people, by=call.member.user, at=now)
    except teaming.NameTaken as error:
        raise Problem(409, str(error.__doc__)) from error
    return shape(team)


@router.delete("/{team_id}", response={204: None})
@calling(Scope.WRITE, Ability.PEOPLE)
def destroy(call: Call, team_id: Row) -> HttpResponse:
    """Let a team go; refused while a rule brings cases to it."""
    team: Team = get_object_or_404(Team.objects.all(), pk=team_id)
    try:
        teaming.end_team(team, by=call.member.user, at=clock.now())
    except teaming.StillWanted as error:
        raise Problem(409, str(error.__doc__)) from error
    return HttpResponse(status=204)


def chosen(call: Call, wish: TeamIn) -> list[Membership]:
    """Return the places of these users; one who has none here is refused."""
    rows = Membership.objects.active().in_house(call.organisation)
    known = {row.user_id: row for row in rows}
    if not known.keys() >= set(wish.user_ids):
        raise Problem(422, "One of these users has no place in this house.")
    return [known[pk] for pk in dict.fromkeys(wish.user_ids)]


def shape(team: Team) -> HouseTeamOut:
    """Return a team as it is told."""
    users = sorted(member.user_id for member in team.members.all())
    return HouseTeamOut(id=team.pk, name=team.name, user_ids=users)
