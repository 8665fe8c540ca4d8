"""The demo: Pizzeria Tuul in Tartu, to look around in.

    furnish the house → the last weeks, heard and answered → what lies on the desk
                      → the years before, in the background

Everything is made from one seed, so everybody looks at the same two years.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from random import Random

from django.db import transaction
from django.utils.translation import get_language
from django_scopes import scope

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.user import User
from amends.foundation.jobs import Priority, report, task
from amends.journeys.beginning import Business
from amends.journeys.beginning import begin as begin_house
from amends.journeys.demonstrating.afterwards import ask_afterwards
from amends.journeys.demonstrating.amending import make_good, write_policy
from amends.journeys.demonstrating.answering import conclude
from amends.journeys.demonstrating.chronicle import SEED, chronicle
from amends.journeys.demonstrating.clearing import clear
from amends.journeys.demonstrating.coming import fill_the_till
from amends.journeys.demonstrating.figuring import leave_figures
from amends.journeys.demonstrating.hearing import (
    Heard,
    change_minds,
    hear,
    numbered_from,
    read_to,
)
from amends.journeys.demonstrating.house import found, furnish, tongue_of
from amends.journeys.demonstrating.lots import leave_a_lot
from amends.journeys.demonstrating.owing import leave_owing
from amends.journeys.demonstrating.piece import Piece
from amends.journeys.demonstrating.rejoicing import rejoice
from amends.journeys.demonstrating.unfinished import leave_lying, suggest_doubles
from amends.journeys.learning.rounds import look_later

TUUL = Business(
    name="Pizzeria Tuul",
    language="et",
    sector="restaurant",
    country="EE",
    currency="EUR",
)
RECENT = timedelta(days=60)
"""What the first page shows; everything older is told in the background."""

CHAPTER = 20
"""Pieces of the past that are stored in one transaction."""


@transaction.atomic
def begin(by: User, at: datetime) -> Organisation:
    """Open the demo business for a person; the second time they get the same one."""
    known = Membership.objects.of(by).filter(organisation__demo=True).first()
    if known is not None:
        return known.organisation
    organisation = begin_house(by, TUUL, at=at)
    organisation.demo = True
    organisation.save(update_fields=["demo"])
    tongue = tongue_of(by, get_language())
    with scope(organisation=organisation):
        house = furnish(organisation, by, tongue, at)
        write_policy(house, at=at)
        told = chronicle(Random(SEED), at)  # noqa: S311 - a story, not a secret
        # Cases are numbered by age, though the past is told later.
        organisation.take_case_numbers(len(_past(told, at)))
        heard: Heard = []
        for scene in _scenes([piece for piece in told if piece.at > at - RECENT]):
            new = hear(house, scene)
            conclude(house, new, until=at)
            make_good(house, new, until=at)
            ask_afterwards(house, new, until=at)
            heard += new
        change_minds(house, heard)
        leave_lying(house, heard, at=at)
        leave_owing(house, heard, at=at)
        rejoice(house, at=at)
        read_to(house, at)
    continue_later.using(
        key=f"demo:{organisation.pk}", organisation_id=organisation.pk
    ).enqueue(organisation.pk, by.pk, tongue, at.isoformat())
    return organisation


def remember(organisation: Organisation, by: User, tongue: str, at: datetime) -> int:
    """Tell the years before; what is known already stays. Returns how much is new."""
    with scope(organisation=organisation):
        house = found(organisation, by, tongue)
        told = chronicle(Random(SEED), at)  # noqa: S311 - a story, not a secret
        past = _past(told, at)
        new = 0
        for start in range(0, len(past), CHAPTER):
            with transaction.atomic(), numbered_from(organisation, start + 1):
                heard = hear(house, past[start : start + CHAPTER])
                conclude(house, heard, until=at)
                make_good(house, heard, until=at)
                ask_afterwards(house, heard, until=at)
            new += len(heard)
            report(min(start + CHAPTER, len(past)), len(past))
        suggest_doubles(house, at=at)
        rejoice(house, at=at)
        with transaction.atomic():
            fill_the_till(house, at=at)
            leave_a_lot(house, at=at)
    return new


def remove(organisation: Organisation) -> None:
    """Delete a demo business with all that hangs on it. Raises NotADemo."""
    clear(organisation)


def _scenes(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Part the pieces after each letter of a thread: the answer precedes the next."""
    scene: list[Piece] = []
    for piece in pieces:
        scene.append(piece)
        if piece.thread:
            yield scene
            scene = []
    yield scene


def _past(told: Sequence[Piece], at: datetime) -> list[Piece]:
    return [piece for piece in told if piece.at <= at - RECENT]


@task(priority=Priority.BULK)
def continue_later(organisation_id: int, by_id: int, tongue: str, at: str) -> None:
    """Tell the years before, unless the demo was removed meanwhile."""
    place = (
        Membership.objects.filter(organisation=organisation_id, user=by_id)
        .select_related("organisation", "user")
        .first()
    )
    if place is not None:
        remember(place.organisation, place.user, tongue, datetime.fromisoformat(at))
        leave_figures(place.organisation, at=datetime.fromisoformat(at))
        look_later.using(
            key=f"look:{organisation_id}", organisation_id=organisation_id
        ).enqueue(organisation_id)
