"""Beginning: a person comes in for the first time and a business takes its place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import count

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django_scopes import scope, scopes_disabled

from amends.accounts.audit import AuditEntry
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.roles import Role
from amends.accounts.user import User
from amends.accounts.voice import Voice
from amends.accounts.zones import zone_of
from amends.routing.rule import LAST, Rule


@dataclass(frozen=True, slots=True)
class Business:
    """What we ask about a business before anything else."""

    name: str
    language: str
    sector: str
    country: str
    currency: str


@transaction.atomic
def begin(person: User, business: Business, *, at: datetime) -> Organisation:
    """Make an organisation that this person owns; every case is theirs at first."""
    house = Organisation.objects.create(
        name=business.name,
        slug=free_slug(business.name),
        language=business.language,
        sector=business.sector,
        country=business.country,
        currency=business.currency,
    )
    with scope(organisation=house):
        admit(house, person, Role.OWNER)
        Rule.objects.create(
            organisation=house,
            name=_("Everything else"),
            position=LAST,
            owner=person,
        )
        AuditEntry.write("begin", house, by=person, at=at)
    return house


def admit(
    house: Organisation, person: User, role: Role, *, reach: tuple[int, ...] = ()
) -> Membership:
    """Give a person a place and a voice; somebody who has one keeps it."""
    place, new = Membership.objects.get_or_create(
        user=person, organisation=house, defaults={"role": role, "reach": list(reach)}
    )
    if not person.time_zone:
        person.prefer(time_zone=zone_of(house.country))
    if new:
        Voice.objects.create(
            organisation=house, membership=place, name=person.name or person.email
        )
    return place


def introduce(
    person: User, *, name: str, email: str, password: str, language: str
) -> None:
    """Let the first person say who they are; an empty password leaves only links."""
    unknown = person.is_unknown
    person.name, person.email, person.language = name, email.lower(), language
    if password:
        person.set_password(password)
    person.save()
    # A house that was opened before its owner had a name is signed with it from now.
    with scopes_disabled():
        if unknown:
            Voice.objects.filter(membership__user=person).update(name=name[:100])


def free_slug(name: str) -> str:
    """Return a short name that no organisation has."""
    base = slugify(name)[:60] or "business"
    taken = set(
        Organisation.objects.filter(slug__startswith=base).values_list(
            "slug", flat=True
        )
    )
    numbers = (f"{base}-{number}" for number in count(2))
    return base if base not in taken else next(n for n in numbers if n not in taken)
