"""Other roles at some places by API: given to many at once, ended one by one."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import Field

from amends.accounts.area import Area
from amends.accounts.membership import Membership, MembershipQuerySet
from amends.accounts.post import Post
from amends.accounts.roles import Ability, Role
from amends.accounts.token import Scope
from amends.api.areas import located
from amends.api.caller import Call, calling
from amends.api.fields import Row
from amends.api.once import once
from amends.api.paging import Limit
from amends.api.problems import Problem
from amends.foundation import clock
from amends.journeys import posting

router = Router()


class PostsIn(Schema):
    """Who gets which role, at which locations and in which areas."""

    user_ids: Annotated[list[Row], Field(min_length=1, max_length=1000)]
    role: Literal["manager", "agent", "reader"]
    location_ids: Annotated[list[Row], Field(max_length=10_000)] = []
    area_ids: Annotated[list[Row], Field(max_length=1000)] = []


class PostOut(Schema):
    """A role that holds at one location, or in one area; the other is null."""

    id: int
    user_id: int
    role: str
    location_id: int | None
    area_id: int | None
    given_at: datetime


class GivenOut(Schema):
    """How many roles were given."""

    given: int


@router.get("", response=list[PostOut])
@calling(Scope.READ, Ability.PEOPLE)
def index(
    call: Call, user: Row | None = None, after: Row | None = None, limit: Limit = 50
) -> list[PostOut]:
    """List other roles, one person's if wished; ``after`` is the last id of a page."""
    rows = Post.objects.beyond(after or 0)
    if user:
        rows = rows.of(house(call).filter(user=user))
    return [shape(post) for post in rows[:limit]]


@router.post("", response={201: GivenOut})
@calling(Scope.ADMIN, Ability.PEOPLE)
def create(call: Call, wish: PostsIn) -> HttpResponse:
    """Give a role at all these places to all these people."""

    def deed() -> GivenOut:
        people = {row.user_id: row for row in house(call) if row.role != Role.OWNER}
        areas = {area.pk: area for area in Area.objects.by_name()}
        if not people.keys() >= set(wish.user_ids):
            told = "One of these users has no place in this house, or owns it."
            raise Problem(422, told)
        if not areas.keys() >= set(wish.area_ids):
            raise Problem(422, "One of these areas is not of this house.")
        places = located(call, wish.location_ids)
        where: list[posting.Where] = [
            *places,
            *(areas[pk] for pk in dict.fromkeys(wish.area_ids)),
        ]
        if not where:
            raise Problem(422, "Name at least one location or area.")
        members = [people[pk] for pk in dict.fromkeys(wish.user_ids)]
        by, at = call.member.user, clock.now()
        given = posting.give(members, where, Role(wish.role), by=by, at=at)
        return GivenOut(given=given)

    return once(call, 201, deed)


@router.delete("/{post_id}", response={204: None})
@calling(Scope.ADMIN, Ability.PEOPLE)
def destroy(call: Call, post_id: Row) -> HttpResponse:
    """End a role; the usual one holds there again."""
    post: Post = get_object_or_404(Post.objects.by_name(), pk=post_id)
    posting.end([post], by=call.member.user, at=clock.now())
    return HttpResponse(status=204)


def house(call: Call) -> MembershipQuerySet:
    """Return the people of the caller's house."""
    return Membership.objects.active().in_house(call.organisation)


def shape(post: Post) -> PostOut:
    """Return a post as it is told."""
    return PostOut(
        id=post.pk,
        user_id=post.membership.user_id,
        role=post.role,
        location_id=post.location_id,
        area_id=post.area_id,
        given_at=post.given_at,
    )
