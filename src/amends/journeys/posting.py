"""Posting: other roles for people at some locations, one by one or many at once.

Each change works out anew which role holds where (`Membership.local`), so that a
request reads it with the member: a location's own post goes before that of an area,
and of two areas the one that allows more.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import transaction

from amends.accounts.area import Area
from amends.accounts.audit import AuditEntry
from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.post import POSTED, Post
from amends.accounts.roles import Role
from amends.accounts.user import User

Where = Location | Area
RANK = {str(role): -number for number, (role, _name) in enumerate(POSTED)}


class NameTaken(Exception):
    """There is an area of this name already."""


@transaction.atomic
def give(
    members: Sequence[Membership],
    places: Sequence[Where],
    role: Role,
    *,
    by: User,
    at: datetime,
) -> int:
    """Let these people have another role at all these places; return how many posts."""
    for member in members:
        for place in places:
            Post.give(member, place, role, by=by, at=at)
        detail = _told(member, places) | {"role": str(role)}
        AuditEntry.write("give post", member.organisation, by=by, at=at, detail=detail)
    settle(members)
    return len(members) * len(places)


@transaction.atomic
def end(posts: Sequence[Post], *, by: User, at: datetime) -> None:
    """End other roles; the usual one holds there again, as far as it reaches."""
    members = {post.membership for post in posts}
    for member in members:
        ended = [post for post in posts if post.membership == member]
        detail = _told(member, [post.location or post.area for post in ended])
        AuditEntry.write("end post", member.organisation, by=by, at=at, detail=detail)
    Post.objects.filter(pk__in=[post.pk for post in posts]).delete()
    settle(members)


@transaction.atomic
def keep_area(
    house: Organisation,
    area: Area | None,
    name: str,
    places: Sequence[Location],
    *,
    by: User,
    at: datetime,
) -> Area:
    """Draw an area, or draw it anew; roles given in it follow. Raises NameTaken."""
    taken = Area.objects.called(name)
    if (taken.exclude(pk=area.pk) if area else taken).exists():
        raise NameTaken
    kept: Area = area or Area(organisation=house)
    kept.name = name
    kept.save()
    kept.locations.set(places)
    detail = {"locations": [place.pk for place in places]}
    AuditEntry.write("keep area", kept, by=by, at=at, detail=detail)
    settle(_posted_in(kept))
    return kept


@transaction.atomic
def end_area(area: Area, *, by: User, at: datetime) -> None:
    """Take an area away, and the roles that were given in it."""
    posted = _posted_in(area)
    AuditEntry.write("end area", area, by=by, at=at, detail={"name": area.name})
    area.delete()
    settle(posted)


def settle(members: Iterable[Membership]) -> None:
    """Work out anew which role holds where for these people."""
    people = {member.pk: member for member in members}
    rows = Post.objects.of(people.values()).prefetch_related("area__locations")
    found: dict[int, list[Post]] = {pk: [] for pk in people}
    for post in rows:
        found[post.membership_id].append(post)
    for pk, posts in found.items():
        people[pk].local = _roles(posts)
        Membership.objects.filter(pk=pk).update(local=people[pk].local)


def _roles(posts: list[Post]) -> dict[str, str]:
    roles: dict[str, str] = {}
    for post in posts:
        for place in post.area.locations.all() if post.area else ():
            known = roles.get(str(place.pk), post.role)
            roles[str(place.pk)] = max(known, post.role, key=RANK.__getitem__)
    own = {str(post.location_id): post.role for post in posts if post.location_id}
    return roles | own


def _posted_in(area: Area) -> list[Membership]:
    rows = Post.objects.in_area(area).select_related("membership")
    return [post.membership for post in rows]


def _told(member: Membership, places: Iterable[Where | None]) -> dict[str, object]:
    return {"person": member.user_id, "where": [str(place) for place in places]}
