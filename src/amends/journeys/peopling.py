"""Peopling: who comes into the house, what they may do, and who leaves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from amends.accounts.audit import AuditEntry
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.roles import Role
from amends.accounts.sign_in_link import SignInLink
from amends.accounts.user import User
from amends.journeys.beginning import admit


class LastOwner(Exception):
    """A house keeps at least one owner who can sign in."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a member is and may do; no locations named means all."""

    role: Role
    reach: tuple[int, ...] = ()
    may_publish: bool = False


@transaction.atomic
def invite(
    house: Organisation,
    email: str,
    name: str,
    standing: Standing,
    *,
    by: User,
    at: datetime,
) -> tuple[Membership, str]:
    """Give somebody a place; returns it with the secret of a one-time link.

    Somebody who signs in already is not renamed, and gets no link: an owner of one
    house must not be able to sign in as a person of another.
    """
    person = User.objects.filter(email__iexact=email).first()
    new = person is None
    if person is None:
        person = User.objects.create_user(email, name=name)
    place = admit(house, person, standing.role, reach=standing.reach)
    place.may_publish = standing.may_publish
    place.save(update_fields=["may_publish"])
    AuditEntry.write("invite", house, by=by, at=at, detail={"email": email})
    return place, SignInLink.issue(person, at=at) if new else ""


@transaction.atomic
def change(place: Membership, standing: Standing, *, by: User, at: datetime) -> None:
    """Change what a member may do. Raises LastOwner."""
    if standing.role != Role.OWNER:
        _keep_an_owner(place)
    place.role, place.reach = standing.role, list(standing.reach)
    place.may_publish = standing.may_publish
    place.save(update_fields=["role", "reach", "may_publish"])
    detail = {"person": place.user_id, "role": place.role, "reach": place.reach}
    AuditEntry.write("change role", place.organisation, by=by, at=at, detail=detail)


@transaction.atomic
def let_go(place: Membership, *, by: User, at: datetime) -> None:
    """End a membership; the person's words and deeds stay. Raises LastOwner."""
    _keep_an_owner(place)
    detail = {"person": place.user_id, "email": place.user.email}
    AuditEntry.write("let go", place.organisation, by=by, at=at, detail=detail)
    place.delete()


def _keep_an_owner(leaving: Membership) -> None:
    owners = Membership.objects.active().owners_of(leaving.organisation)
    if not owners.exclude(pk=leaving.pk).exists():
        raise LastOwner
