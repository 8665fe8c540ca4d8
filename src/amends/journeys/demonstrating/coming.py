"""Who came to the till in two years: some often, some once, some no longer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random

from amends.journeys.demonstrating.chronicle import DAYS, SEED
from amends.journeys.demonstrating.guests import invent
from amends.journeys.demonstrating.house import House
from amends.journeys.visiting import look, receive_visits
from amends.journeys.visits.came import Came

PEOPLE = 700
TONGUES = (("et", "fi", "en", "ro"), (80, 9, 8, 3))
REACHED = 0.6
"""How many left an address."""
ONCE, STOPS = 0.3, 0.07
"""Who never comes again, and who of the others does not after each visit."""
RHYTHM = (9, 75)
"""Days from one visit to the next, each guest at their own pace."""
CHUNK = 400


def fill_the_till(house: House, *, at: datetime) -> None:
    """Take in the list of the till and look who stays away; known visits stay."""
    chance = Random(f"{SEED}:till")  # noqa: S311 - a story, not a secret
    today = at.date()
    came = [visit for number in range(PEOPLE) for visit in _of(number, chance, today)]
    for start in range(0, len(came), CHUNK):
        receive_visits(house.organisation, came[start : start + CHUNK])
    look(house.organisation, at=at)


def _of(number: int, chance: Random, today: date) -> Iterator[Came]:
    guest = invent(chance, chance.choices(*TONGUES)[0])
    local, _at, domain = guest.email.partition("@")
    email = f"{local}.{number}@{domain}" if chance.random() < REACHED else ""
    place = chance.choice(("Tuul Raekoja plats", "Tuul Annelinn"))
    pace = chance.uniform(*RHYTHM)
    day = today - timedelta(days=chance.randint(1, DAYS))
    stays = chance.random() > ONCE
    while day <= today:
        yield Came(
            f"K-{number:04}",
            day,
            order=f"T-{number}-{day:%y%m%d}",
            name=guest.name,
            email=email,
            language=guest.lang,
            location=place,
            amount=Decimal(chance.randint(890, 5600)) / 100,
        )
        if not stays or chance.random() < STOPS:
            return
        day += timedelta(days=1 + int(chance.expovariate(1 / pace)))
