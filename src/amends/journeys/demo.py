"""The demo: Pizzeria Tuul in Tartu, to look around in."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django_scopes import scope

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.user import User
from amends.channels.channel import Channel
from amends.journeys.beginning import Business
from amends.journeys.beginning import begin as begin_house

TUUL = Business(
    name="Pizzeria Tuul",
    language="et",
    sector="restaurant",
    country="EE",
    currency="EUR",
)


@transaction.atomic
def begin(by: User, at: datetime) -> Organisation:
    """Open the demo business for a person; the second time they get the same one."""
    places = Membership.objects.of(by).filter(organisation__demo=True)
    known = places.first()
    if known is not None:
        return known.organisation
    house = begin_house(by, TUUL, at=at)
    house.demo = True
    house.save(update_fields=["demo"])
    with scope(organisation=house):
        place = Location.open(house, "Tuul Tartu", address="Raekoja plats 1, Tartu")
        Channel.objects.create(
            organisation=house,
            location=place,
            platform_slug="paper",
            name="Paper",
            settings={"page": house.slug},
            created_at=at,
        )
    return house
