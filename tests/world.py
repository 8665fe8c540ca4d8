"""The cast of every story: Pizzeria Tuul, its people, and a stranger.

Kadri owns it, Mihkel manages the Tartu branch, Liis answers, Rein reads. Olev owns
Kohvik Meri and must never see anything of Tuul. Loaded as a plugin of every test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import count
from typing import Any

import pytest
from django.test import Client
from django_scopes import scope

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.token import ApiToken, Scope
from amends.accounts.user import User
from amends.accounts.voice import Voice
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.channels.connectors.paper.review import PaperReview
from amends.channels.incoming import Incoming
from amends.journeys.arrival import receive

NOON = datetime(2026, 9, 14, 12, 0, tzinfo=UTC)
"""A Monday, three in the afternoon in Tartu."""

numbers = count(1)


def organisation(name: str, slug: str) -> Organisation:
    """Make a business with one owner-to-be and no places."""
    return Organisation.objects.create(name=name, slug=slug, language="et")


def member(
    house: Organisation, name: str, role: str, *, reach: tuple[int, ...] = ()
) -> Membership:
    """Make a person with a place in a house, and a voice to sign with."""
    person = User.objects.create_user(
        f"{name.lower()}@{house.slug}.example", "a long pass phrase", name=name
    )
    place = Membership.objects.create(
        user=person, organisation=house, role=role, reach=list(reach)
    )
    Voice.objects.create(organisation=house, membership=place, name=name, role=role)
    return place


def said(channel: Channel, text: str = "Pizza was cold.", **parts: Any) -> Case:
    """Let somebody say something on a channel; return its case."""
    item = Incoming(
        **{
            "external_id": f"said-{next(numbers)}",
            "text": text,
            "author": "Mart K.",
            "written_at": NOON,
            **parts,
        }
    )
    receive(channel, [item], at=NOON)
    return Case.objects.get(
        feedback__external_id=item.external_id, feedback__channel=channel
    )


def signed_in(who: Membership) -> Client:
    """Return a browser in which this member is signed in."""
    client = Client(headers={"Accept-Language": "en"})
    client.force_login(who.user, "amends.web.accounts.backends.Signed")
    return client


def with_token(who: Membership, *scopes: Scope) -> Client:
    """Return a client of the API that speaks for this member."""
    wanted = list(scopes or Scope)
    _token, secret = ApiToken.issue(
        who.organisation, "a program", wanted, by=who.user, at=NOON
    )
    return Client(headers={"Authorization": f"Bearer {secret}"})


@pytest.fixture
def tuul(db: None) -> Iterator[Organisation]:
    """Pizzeria Tuul; the test runs inside its scope."""
    house = organisation("Pizzeria Tuul", "tuul")
    with scope(organisation=house):
        yield house


@pytest.fixture
def tartu(tuul: Organisation) -> Location:
    """The branch in Tartu."""
    return Location.objects.create(
        organisation=tuul,
        name="Tuul Tartu",
        slug="tuul-tartu",
        email="tartu@tuul.example",
        phone="+372 600 0000",
        languages=["et", "en"],
    )


@pytest.fixture
def elva(tuul: Organisation) -> Location:
    """The branch in Elva."""
    return Location.objects.create(
        organisation=tuul, name="Tuul Elva", slug="tuul-elva"
    )


@pytest.fixture
def kadri(tuul: Organisation) -> Membership:
    """Owns the house."""
    return member(tuul, "Kadri", "owner")


@pytest.fixture
def mihkel(tuul: Organisation, tartu: Location) -> Membership:
    """Manages the branch in Tartu and sees no other."""
    return member(tuul, "Mihkel", "manager", reach=(tartu.pk,))


@pytest.fixture
def liis(tuul: Organisation) -> Membership:
    """Answers customers; somebody else approves."""
    return member(tuul, "Liis", "agent")


@pytest.fixture
def rein(tuul: Organisation) -> Membership:
    """Reads and does nothing."""
    return member(tuul, "Rein", "reader")


@pytest.fixture
def olev(db: None) -> Membership:
    """A stranger: he owns another house."""
    return member(organisation("Kohvik Meri", "meri"), "Olev", "owner")


@pytest.fixture
def paper(tuul: Organisation, tartu: Location) -> Channel:
    """Tuul's page on the paper platform."""
    return Channel.objects.create(
        organisation=tuul,
        location=tartu,
        platform_slug="paper",
        name="Paper",
        settings={"page": "tuul"},
        created_at=NOON,
    )


@pytest.fixture
def by_hand(tuul: Organisation, tartu: Location) -> Channel:
    """Reviews pasted from elsewhere."""
    return Channel.objects.create(
        organisation=tuul,
        location=tartu,
        platform_slug="manual",
        name="By hand",
        created_at=NOON,
    )


@pytest.fixture
def cold_pizza(by_hand: Channel) -> Case:
    """A complaint that somebody pasted."""
    text = "Pitsa oli laupäeva õhtul jääkülm ja kuller ebaviisakas. Raha tagasi!"
    return said(by_hand, text, stars=1.0, lang="et")


@pytest.fixture
def write_on_paper() -> Callable[..., PaperReview]:
    """Let a visitor write on a page of paper."""

    def write(
        page: str = "tuul", text: str = "Cold pizza", stars: int = 1
    ) -> PaperReview:
        return PaperReview.objects.create(
            page=page,
            author="Mart K.",
            author_id="mart",
            stars=stars,
            text=text,
            written_at=NOON,
            change=PaperReview.next_change(page),
        )

    return write
