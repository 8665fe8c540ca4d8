"""The people of the house by API: who they are, what they may do and where."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import Field, StringConstraints

from amends.accounts.membership import NOWHERE, Membership
from amends.accounts.roles import Ability, Role
from amends.accounts.token import Scope
from amends.api.areas import located
from amends.api.caller import Call, calling
from amends.api.fields import PLAIN, Row
from amends.api.once import once
from amends.api.problems import Problem
from amends.foundation import clock
from amends.journeys import peopling

router = Router()
LINK = "/sign-in/link/{secret}/"
"""The page of the one-time link; the pages' own addresses are not those of the API."""
Usual = Literal["owner", "manager", "agent", "reader"]


class StandingIn(Schema):
    """The usual role, and where it holds; no locations mean all of them.

    With ``nowhere`` only the roles given at some places hold (see posts).
    """

    role: Usual
    may_publish: bool = False
    location_ids: Annotated[list[Row], Field(max_length=10_000)] = []
    nowhere: bool = False


class PersonIn(StandingIn):
    """Somebody new."""

    name: Annotated[
        str,
        StringConstraints(
            strip_whitespace=True, min_length=1, max_length=150, pattern=PLAIN
        ),
    ]
    email: Annotated[str, Field(max_length=254, pattern=r"^[^@\s\x00]+@[^@\s\x00]+$")]


class PersonOut(Schema):
    """One person; ``roles_at`` says by location where another role holds."""

    user_id: int
    name: str
    email: str
    role: str
    may_publish: bool
    location_ids: list[int]
    nowhere: bool
    roles_at: dict[str, str]


class InvitedOut(PersonOut):
    """Somebody new, with the address to come in by, once; empty for who has one."""

    link: str


@router.get("", response=list[PersonOut])
@calling(Scope.READ, Ability.PEOPLE)
def index(call: Call) -> list[PersonOut]:
    """List the people by name."""
    rows = Membership.objects.active().in_house(call.organisation)
    return [PersonOut(**told(row)) for row in rows]


@router.post("", response={201: InvitedOut})
@calling(Scope.ADMIN, Ability.PEOPLE)
def create(call: Call, wish: PersonIn) -> HttpResponse:
    """Invite somebody."""

    def deed() -> InvitedOut:
        made, secret = peopling.invite(
            call.organisation,
            wish.email.lower(),
            wish.name,
            standing(call, wish),
            by=call.member.user,
            at=clock.now(),
        )
        link = settings.BASE_URL + LINK.format(secret=secret) if secret else ""
        return InvitedOut(**told(made), link=link)

    return once(call, 201, deed)


@router.put("/{user_id}", response=PersonOut)
@calling(Scope.ADMIN, Ability.PEOPLE)
def update(call: Call, user_id: Row, wish: StandingIn) -> PersonOut:
    """Change what somebody may do."""
    member, by = person(call, user_id), call.member.user
    try:
        peopling.change(member, standing(call, wish), by=by, at=clock.now())
    except peopling.LastOwner as error:
        raise Problem(409, str(error.__doc__)) from error
    return PersonOut(**told(person(call, user_id)))


@router.delete("/{user_id}", response={204: None})
@calling(Scope.ADMIN, Ability.PEOPLE)
def destroy(call: Call, user_id: Row) -> HttpResponse:
    """Let somebody go; their words and deeds stay."""
    try:
        peopling.let_go(person(call, user_id), by=call.member.user, at=clock.now())
    except peopling.LastOwner as error:
        raise Problem(409, str(error.__doc__)) from error
    return HttpResponse(status=204)


def person(call: Call, user_id: int) -> Membership:
    """Return the place of this user in the caller's house, or a 404."""
    rows = Membership.objects.in_house(call.organisation)
    return get_object_or_404(rows, user=user_id)


def standing(call: Call, wish: StandingIn) -> peopling.Standing:
    """Return what was wished, as the journey takes it."""
    places = tuple(place.pk for place in located(call, wish.location_ids))
    return peopling.Standing(
        role=Role(wish.role),
        reach=(NOWHERE,) if wish.nowhere else places,
        may_publish=wish.may_publish,
    )


def told(member: Membership) -> dict[str, Any]:
    """Return a person as they are told."""
    return {
        "user_id": member.user_id,
        "name": member.user.name,
        "email": member.user.email,
        "role": member.role,
        "may_publish": member.may_publish,
        "location_ids": [pk for pk in member.reach if pk != NOWHERE],
        "nowhere": NOWHERE in member.reach,
        "roles_at": {str(pk): role for pk, role in member.roles_at.items()},
    }
