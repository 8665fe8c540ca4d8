"""Reading: nothing lost, nothing twice, every edit and deletion seen."""
# ruff: noqa: S101 - a suite of tests asserts

from __future__ import annotations

import pytest

from amends.channels.connector import Reauthorise
from amends.channels.contract.lent import read_all, read_later
from amends.channels.contract.stand import Stand
from amends.channels.contract.who import readers
from amends.channels.registry import CONNECTORS


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


@readers
def test_a_changed_password_asks_for_a_person(slug: str, standin: Stand) -> None:
    """A sign-in that no longer holds is told apart from a platform that is down."""
    standin.sign_out()
    with pytest.raises(Reauthorise):
        CONNECTORS[slug].fetch(standin.account, {})
