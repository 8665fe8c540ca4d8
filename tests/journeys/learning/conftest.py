"""A year at Tuul, in which the pizza comes cold on Saturday evenings in Tartu."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction
from django_scopes import scope

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.channels.incoming import Incoming
from amends.journeys.arrival import receive
from amends.journeys.learning.counting import learn
from tests.world import member, organisation

MONDAY = datetime(2026, 9, 14, 6, 0, tzinfo=UTC)
"""Nine in the morning in Tartu, when the week's look is made."""
ZONE = ZoneInfo("Europe/Tallinn")
WEEKS, COLD_WEEKS = 40, 13
FINE = (
    "Väga maitsev pitsa ja tore teenindus.",
    "Hea teenindus, aitäh!",
    "Mõnus koht, tuleme tagasi.",
    "Toit oli maitsev.",
    "Teenindaja oli ebaviisakas.",
    "Ootasime kaua, peaaegu tund aega.",
)
COLD = ("Pitsa oli külm.", "Toit oli täiesti külm.", "Külm pitsa, väga kurb.")


@dataclass(frozen=True)
class Year:
    """The house after its first look."""

    house: Organisation
    tartu: Location
    elva: Location
    kadri: Membership
    mihkel: Membership
    liis: Membership
    spoken: int


def said(place: Location, chance: Random) -> Iterator[Incoming]:
    """Yield what guests wrote about one place; every fortieth got something cold."""
    start = MONDAY - timedelta(weeks=WEEKS)
    for day in range(WEEKS * 7):
        for _guest in range(2 if chance.random() < 0.4 else 1):
            at = start + timedelta(days=day, hours=chance.randrange(5, 15))
            cold = chance.random() < 0.02
            yield review(place, chance.choice(COLD if cold else FINE), at, cold=cold)
    if place.slug == "tuul-tartu":
        for week in range(COLD_WEEKS):
            back = timedelta(weeks=week, days=2)
            evening = (MONDAY - back).astimezone(ZONE).replace(hour=20)
            yield review(place, COLD[week % 3], evening, cold=True)


def review(place: Location, text: str, at: datetime, *, cold: bool) -> Incoming:
    return Incoming(
        external_id=f"{place.slug}-{at.isoformat()}-{text[:9]}",
        text=text,
        stars=1.0 if cold else 4.0,
        lang="et",
        author="Guest",
        written_at=at,
        location=place.slug,
    )


def branch(house: Organisation, name: str, slug: str) -> Location:
    return Location.objects.create(organisation=house, name=name, slug=slug)


@pytest.fixture(scope="module")
def _year(django_db_setup, django_db_blocker) -> Iterator[Year]:
    with django_db_blocker.unblock(), transaction.atomic():
        house = organisation("Pizzeria Tuul", "tuul")
        with scope(organisation=house):
            tartu = branch(house, "Tuul Tartu", "tuul-tartu")
            elva = branch(house, "Tuul Elva", "tuul-elva")
            chance = Random(7)
            for place in (tartu, elva):
                channel = Channel.objects.create(
                    organisation=house,
                    location=place,
                    platform_slug="manual",
                    name=place.name,
                    created_at=MONDAY,
                )
                for item in sorted(said(place, chance), key=lambda i: i.written_at):
                    receive(channel, [item], at=item.written_at)
            people = (
                member(house, "Kadri", "owner"),
                member(house, "Mihkel", "manager", reach=(tartu.pk,)),
                member(house, "Liis", "agent"),
            )
            spoken = learn(house, at=MONDAY)
        yield Year(house, tartu, elva, *people, spoken)
        transaction.set_rollback(True)


@pytest.fixture
def year(_year: Year, db: None) -> Iterator[Year]:
    """The year, inside the scope of the house; what a test changes is taken back."""
    with scope(organisation=_year.house):
        assert Case.objects.exists()
        yield _year
