"""A lot of some weeks ago: guests who were asked, of whom some answered."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from random import Random

from amends.core.sampling import Drawn, draw
from amends.followups.guest import Guest
from amends.followups.invitation import Invitation, Way
from amends.followups.pick import Pick
from amends.followups.survey import Survey
from amends.journeys.asking.answering import Said
from amends.journeys.asking.tongues import tongue
from amends.journeys.asking_again import answer
from amends.journeys.demonstrating.chronicle import SEED
from amends.journeys.demonstrating.house import House
from amends.journeys.surveying import group_of

ASKED, AGO = 60, timedelta(days=33)
ANSWERS = {"regular": 0.55, "once": 0.35, "silent": 0.25}
"""Those who still come answer oftener: the weights make up for it."""
FELT = {
    "regular": ((5, 5, 4, 4), (7, 6, 6), (10, 9, 9, 8)),
    "once": ((5, 4, 4, 3), (6, 6, 5), (9, 8, 7)),
    "silent": ((4, 3, 3), (5, 4, 3), (7, 6, 5)),
}


def leave_a_lot(house: House, *, at: datetime) -> None:
    """Leave one lot with its answers; a second time changes nothing.

    The plan of the house stays off: these were asked in the past, nobody is now.
    """
    if Survey.objects.exists():
        return
    asked_at = at - AGO
    guests = {guest.pk: guest for guest in Guest.objects.reachable().order_by("pk")}
    groups = [(pk, group_of(guest)) for pk, guest in guests.items()]
    chance = Random(f"{SEED}:lot")  # noqa: S311 - a story, not a secret
    survey: Survey = Survey.objects.create(
        organisation=house.organisation,
        seed=f"{SEED}:lot",
        people=Counter(group for _pk, group in groups),
        made_by=house.owner.user,
        made_at=asked_at,
    )
    for drawn in draw(groups, ASKED, chance=chance):
        asked = _ask(survey, guests[drawn.number], drawn, asked_at)
        _answer(asked, drawn.group.partition(":")[2], chance, asked_at)


def _ask(
    survey: Survey, guest: Guest, drawn: Drawn[str], asked_at: datetime
) -> Invitation:
    house = survey.organisation
    pick = Pick.objects.create(
        organisation=house,
        survey=survey,
        guest=guest,
        group=drawn.group,
        chance=drawn.chance,
    )
    made: Invitation = Invitation.objects.create(
        organisation=house,
        pick=pick,
        key=Invitation.fresh_key(),
        address=guest.address,
        basis="existing_customer",
        language=tongue(guest.language, house.language),
        way=Way.SENT,
        sent=True,
        not_before=asked_at,
        sent_at=asked_at,
        created_at=asked_at,
    )
    return made


def _answer(asked: Invitation, rhythm: str, chance: Random, asked_at: datetime) -> None:
    satisfaction, ease, recommend = (chance.choice(felt) for felt in FELT[rhythm])
    said_at = asked_at + timedelta(hours=chance.randint(1, 90))
    if chance.random() < ANSWERS[rhythm]:
        answer(asked, Said("", satisfaction, ease, recommend), at=said_at)
