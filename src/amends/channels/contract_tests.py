"""The suite that every connector must pass, whatever its platform.

A test module imports it with ``from amends.channels.contract_tests import *``; what a
connector cannot do by its own declaration is not asked of it. Each connector that
reads or replies brings ``standin.py`` with ``running()``: its platform in small, with
troubles on request. Never imported by the product.
"""
# ruff: noqa: S101 - a suite of tests asserts

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

import pytest
from django.test import override_settings

from amends.channels.connector import (
    Blind,
    Connector,
    ConnectorError,
    Reauthorise,
    Refused,
    Unknown,
    Unreachable,
)
from amends.channels.incoming import Batch, Incoming
from amends.channels.outgoing import Outcome, Outgoing
from amends.channels.platform import Ability, Account
from amends.channels.registry import CONNECTORS, standin_of
from amends.foundation import clock

__all__ = [
    "fixture_standin",
    "test_a_busy_platform_is_worth_trying_again",
    "test_a_changed_password_asks_for_a_person",
    "test_a_refusal_is_final_and_reaches_nobody",
    "test_a_reply_is_published_once_and_found_again",
    "test_edits_keep_the_id_and_change_the_version",
    "test_every_field_tells_people_what_it_is_for",
    "test_every_platform_says_what_it_is",
    "test_reading_again_brings_the_same",
    "test_reading_on_brings_only_what_is_new",
    "test_reply_options_follow_the_declaration",
    "test_what_is_not_declared_is_refused_politely",
    "test_what_was_never_published_is_not_found",
    "test_what_was_taken_away_is_said_to_be",
    "test_when_the_answer_is_lost_reading_back_finds_the_reply",
    "test_where_nobody_can_look_nothing_is_guessed",
]

EVERY = sorted(CONNECTORS)
KINDS = {"text", "email", "password", "number", "url", "select", "textarea", "switch"}


class Stand(Protocol):
    """A platform in small; what a platform cannot do, its stand-in may leave out."""

    account: Account
    edits: bool
    removes: bool

    def say(self, text: str) -> str:
        """Let a customer write; return the id under which it is known."""

    def edit(self, known: str, text: str) -> None:
        """Let the customer change their words."""

    def remove(self, known: str) -> None:
        """Let the customer take their words away."""

    def reply(self, key: str, answers: str) -> Outgoing:
        """Return an answer to what was said."""

    def lose_the_answer(self) -> None:
        """Take the next reply and fall silent before saying so."""

    def be_down(self) -> None:
        """Take nothing just now; it happens once."""

    def refuse(self) -> None:
        """Refuse the next reply for good."""

    def sign_out(self) -> None:
        """No longer accept the sign-in."""

    def received(self, key: str) -> int:
        """Say how often anybody got the reply with this key."""


def able(*abilities: Ability) -> list[str]:
    """Return the slugs of the platforms with all of these abilities."""
    return [
        slug
        for slug in EVERY
        if all(CONNECTORS[slug].platform.abilities & ability for ability in abilities)
    ]


READING, REPLYING = able(Ability.READ), able(Ability.REPLY)
BOTH = [
    slug
    for slug in able(Ability.READ, Ability.REPLY)
    if not CONNECTORS[slug].platform.blind
]
BLIND = [slug for slug in REPLYING if CONNECTORS[slug].platform.blind]
readers = pytest.mark.parametrize("slug", READING)
repliers = pytest.mark.parametrize("slug", REPLYING)
both = pytest.mark.parametrize("slug", BOTH)
blind = pytest.mark.parametrize("slug", BLIND)
everybody = pytest.mark.parametrize("slug", EVERY)


@pytest.fixture(name="standin")
def fixture_standin(slug: str, db: None) -> Iterator[Stand]:
    """Lend the platform's stand-in."""
    del db  # its presence opens the database
    lent = standin_of(slug).running()
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), lent as standin:
        yield standin


def read_all(
    connector: Connector, standin: Stand, cursor: Mapping[str, Any] | None = None
) -> tuple[list[Incoming], Batch]:
    """Fetch until there is no more; return everything and the last batch."""
    items: list[Incoming] = []
    batch = Batch((), dict(cursor or {}), more=True)
    while batch.more:
        batch = connector.fetch(standin.account, batch.cursor)
        items.extend(batch.items)
    return items, batch


def read_later(
    connector: Connector, standin: Stand, cursor: Mapping[str, Any]
) -> list[Incoming]:
    """Read on after two days: by then every list was gone through as a whole."""
    with clock.stopped(clock.now() + timedelta(days=2)):
        return read_all(connector, standin, cursor)[0]


@everybody
def test_every_platform_says_what_it_is(slug: str) -> None:
    """Its slug is its key, and it has a name and one line for people."""
    platform = CONNECTORS[slug].platform
    assert platform.slug == slug
    assert platform.name
    assert str(platform.lead)
    assert platform.courier in {"", *CONNECTORS}


@everybody
def test_every_field_tells_people_what_it_is_for(slug: str) -> None:
    """Each has a label and a kind that pages know; what is secret says so."""
    fields = CONNECTORS[slug].platform.fields
    assert len({field.name for field in fields}) == len(fields)
    for field in fields:
        assert str(field.label)
        assert field.kind in KINDS
        assert bool(field.choices) == (field.kind == "select")
        assert field.secret == (field.kind == "password")
        assert not field.choices or field.default in dict(field.choices)


@everybody
def test_what_is_not_declared_is_refused_politely(slug: str) -> None:
    """Calling what the platform cannot do raises an error of the contract."""
    connector = CONNECTORS[slug]
    account = Account(channel_id=1, settings={})
    reply = Outgoing(key="k", text="Tere", lang="et", answers="1")
    undeclared: dict[Ability, Callable[[], object]] = {
        Ability.READ: lambda: connector.fetch(account, {}),
        Ability.REPLY: lambda: connector.publish(account, reply),
        Ability.LISTEN: lambda: connector.listen(account, 1),
    }
    for ability, call in undeclared.items():
        if not connector.platform.abilities & ability:
            with pytest.raises(ConnectorError):
                call()


@everybody
def test_reply_options_follow_the_declaration(slug: str) -> None:
    """A way to answer is offered, or a reason is given why there is none."""
    item = {"external_id": "1", "public": True, "details": {}, "written_at": None}
    options = CONNECTORS[slug].reply_options(item, datetime(2026, 9, 14, tzinfo=UTC))
    assert options.modes or options.reason


@readers
def test_reading_again_brings_the_same(slug: str, standin: Stand) -> None:
    """The same cursor gives the same items: a crash in between loses nothing."""
    standin.say("The pizza was cold.")
    standin.say("And late.")
    connector = CONNECTORS[slug]
    first, second = read_all(connector, standin), read_all(connector, standin)
    assert [item.text for item in first[0]] == ["The pizza was cold.", "And late."]
    assert [(item.external_id, item.fingerprint()) for item in first[0]] == [
        (item.external_id, item.fingerprint()) for item in second[0]
    ]


@readers
def test_reading_on_brings_only_what_is_new(slug: str, standin: Stand) -> None:
    """The cursor moves; nothing new means nothing."""
    standin.say("The pizza was cold.")
    connector = CONNECTORS[slug]
    _items, batch = read_all(connector, standin)
    known = standin.say("Now it was warm.")
    news = connector.fetch(standin.account, batch.cursor)
    assert [item.external_id for item in news.items] == [known]
    assert connector.fetch(standin.account, news.cursor).items == ()


@readers
def test_edits_keep_the_id_and_change_the_version(slug: str, standin: Stand) -> None:
    """Where the platform lets people edit, the new words come under the old id."""
    known = standin.say("The pizza was cold.")
    connector = CONNECTORS[slug]
    (before,), batch = read_all(connector, standin)
    if standin.edits:
        standin.edit(known, "The pizza was warm.")
        (after,) = read_later(connector, standin, batch.cursor)
        assert after.text == "The pizza was warm."
        assert (after.external_id, known) == (before.external_id, known)
        assert after.fingerprint() != before.fingerprint()


@readers
def test_what_was_taken_away_is_said_to_be(slug: str, standin: Stand) -> None:
    """Where the platform lets people delete, the item comes once more as deleted."""
    known = standin.say("The pizza was cold.")
    connector = CONNECTORS[slug]
    _items, batch = read_all(connector, standin)
    if standin.removes:
        standin.remove(known)
        (gone,) = read_later(connector, standin, batch.cursor)
        assert (gone.external_id, gone.deleted) == (known, True)


def answer_to(standin: Stand, slug: str, key: str) -> Outgoing:
    """Return a reply to something that was said, where things can be said."""
    known = standin.say("The pizza was cold.") if slug in READING else "1"
    return standin.reply(key, known)


@repliers
def test_a_reply_is_published_once_and_found_again(slug: str, standin: Stand) -> None:
    """Publishing gives a receipt, and reading back gives the same."""
    connector = CONNECTORS[slug]
    reply = answer_to(standin, slug, "key-1")
    receipt = connector.publish(standin.account, reply)
    assert receipt.outcome in {Outcome.PUBLISHED, Outcome.PENDING}
    assert receipt.external_id
    if slug not in BLIND:
        assert connector.find(standin.account, reply) == receipt
    assert standin.received("key-1") == 1


@blind
def test_where_nobody_can_look_nothing_is_guessed(slug: str, standin: Stand) -> None:
    """A lost answer is Unknown; reading back says no, and never that there is none."""
    connector = CONNECTORS[slug]
    reply = replace(answer_to(standin, slug, "key-1"), attempt=99)
    standin.lose_the_answer()
    with pytest.raises(Unknown):
        connector.publish(standin.account, reply)
    with pytest.raises(Blind):
        connector.find(standin.account, reply)
    assert standin.received("key-1") == 1


@both
def test_what_was_never_published_is_not_found(slug: str, standin: Stand) -> None:
    """Reading back tells none from one."""
    connector = CONNECTORS[slug]
    first = answer_to(standin, slug, "key-1")
    connector.publish(standin.account, first)
    other = standin.reply("key-2", first.answers)
    assert connector.find(standin.account, other) is None


@both
def test_when_the_answer_is_lost_reading_back_finds_the_reply(
    slug: str, standin: Stand
) -> None:
    """Unknown is raised, not guessed; and then the platform knows."""
    connector = CONNECTORS[slug]
    reply = answer_to(standin, slug, "key-1")
    standin.lose_the_answer()
    with pytest.raises(Unknown):
        connector.publish(standin.account, reply)
    found = connector.find(standin.account, reply)
    assert found is not None
    assert standin.received("key-1") == 1


@both
def test_a_busy_platform_is_worth_trying_again(slug: str, standin: Stand) -> None:
    """Unreachable promises that nothing was published; the next try works."""
    connector = CONNECTORS[slug]
    reply = answer_to(standin, slug, "key-1")
    standin.be_down()
    with pytest.raises(Unreachable):
        connector.publish(standin.account, reply)
    assert standin.received("key-1") == 0
    connector.publish(standin.account, reply)
    assert standin.received("key-1") == 1


@both
def test_a_refusal_is_final_and_reaches_nobody(slug: str, standin: Stand) -> None:
    """Refused says so, and reading back finds nothing."""
    connector = CONNECTORS[slug]
    reply = answer_to(standin, slug, "key-1")
    standin.refuse()
    with pytest.raises(Refused):
        connector.publish(standin.account, reply)
    assert connector.find(standin.account, reply) is None
    assert standin.received("key-1") == 0


@readers
def test_a_changed_password_asks_for_a_person(slug: str, standin: Stand) -> None:
    """A sign-in that no longer holds is told apart from a platform that is down."""
    standin.sign_out()
    with pytest.raises(Reauthorise):
        CONNECTORS[slug].fetch(standin.account, {})
