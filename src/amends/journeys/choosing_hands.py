"""Choosing hands: the managers answer for their places, or one team answers for all.

The choice is a set of rules like those that a person would write, and the voice that
comes with them; both can be changed afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext

from amends.accounts.audit import AuditEntry
from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.roles import Role
from amends.accounts.team import Team
from amends.accounts.user import User
from amends.routing.fair_share import FairShare
from amends.routing.habits import Habits
from amends.routing.rule import LAST, Occasion, Rule
from amends.routing.team_voice import TeamVoice

LOCAL, CENTRAL = "local", "central"


class Nobody(Exception):
    """No manager of a place, or no team with members, could take the cases."""


@dataclass(frozen=True, slots=True)
class Sounding:
    """How a central team signs: under what name, and how it addresses customers."""

    name: str
    address: str = ""


@transaction.atomic
def local(house: Organisation, *, by: User, at: datetime) -> int:
    """Let each place's manager answer for it, in their own voice; say how many."""
    managers = _managers(house)
    if not managers:
        raise Nobody
    _clear(house)
    for position, (place, manager) in enumerate(managers, 1):
        Rule.objects.create(
            organisation=house,
            name=gettext("Cases of %(place)s") % {"place": place.name},
            position=position,
            location=place,
            owner=manager.user,
        )
    TeamVoice.objects.filter(organisation=house).delete()
    _kept(house, LOCAL, by=by, at=at)
    return len(managers)


@transaction.atomic
def central(
    house: Organisation, team: Team, sound: Sounding, *, by: User, at: datetime
) -> None:
    """Let one team answer for all places, dealt out fairly, in the team's voice."""
    if not team.members.active().exists():
        raise Nobody
    _clear(house)
    Rule.objects.create(
        organisation=house,
        name=gettext("All cases to %(team)s") % {"team": team.name},
        position=1,
        team=team,
    )
    FairShare.switch(team, on=True, at=at, every=True)
    TeamVoice.objects.update_or_create(
        team=team,
        defaults={
            "organisation": house,
            "name": sound.name[:100],
            "address": sound.address,
        },
    )
    _kept(house, CENTRAL, by=by, at=at)


def _managers(house: Organisation) -> list[tuple[Location, Membership]]:
    members = list(Membership.objects.active().in_house(house))
    places = list(Location.objects.by_name())
    led = {
        member: {place.pk for place in places if _manages(member, place)}
        for member in members
    }
    found = []
    for place in places:
        own = [member for member in members if place.pk in led[member]]
        if own:
            # Who manages fewest places is nearest to this one.
            found.append((place, min(own, key=lambda each: len(led[each]))))
    return found


def _manages(member: Membership, place: Location) -> bool:
    named = member.is_named_at(place.pk)
    return named and member.role_at(place.pk) == Role.MANAGER


def _clear(house: Organisation) -> None:
    Rule.objects.filter(
        organisation=house, occasion=Occasion.ARRIVAL, position__lt=LAST
    ).delete()
    house.routing_changed()


def _kept(house: Organisation, hands: str, *, by: User, at: datetime) -> None:
    Habits.objects.update_or_create(organisation=house, defaults={"hands": hands})
    AuditEntry.write("choose hands", house, by=by, at=at, detail={"hands": hands})
