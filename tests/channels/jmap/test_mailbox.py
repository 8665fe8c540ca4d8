"""A mailbox over HTTP: nothing twice, nothing lost, and every letter sent once."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from django.test import override_settings

from amends.channels.connector import Forbidden, Refused, Unknown, Unreachable
from amends.channels.connectors import jmap
from amends.channels.connectors.jmap import assumed
from amends.channels.connectors.jmap.huge import written
from amends.channels.connectors.jmap.standin import Standin
from amends.channels.letters.parse import incoming
from amends.channels.registry import CONNECTORS
from amends.channels.standing.nearby import nearby
from amends.channels.standing.trouble import Trouble

SAMPLES = Path(jmap.__file__).parent / "samples"
JMAP = CONNECTORS["jmap"]


@pytest.fixture(name="place")
def fixture_place(db):
    del db
    place = Standin()
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), nearby(place):
        yield place


def read_all(place, cursor=None, **settings):
    account = place.account
    account = replace(account, settings={**account.settings, **settings})
    items, cursor, more = [], cursor or {}, True
    while more:
        batch = JMAP.fetch(account, cursor)
        items += batch.items
        cursor, more = batch.cursor, batch.more
    return items, cursor


def test_a_letter_is_read_as_by_imap(place):
    place.say("The pizza was cold.")
    (letter,), _cursor = read_all(place)
    assert (letter.text, letter.title) == ("The pizza was cold.", "Pizza")
    assert letter.identities == (("email", "mari@guest.example"),)
    assert letter.thread == letter.external_id


def test_where_changes_are_forgotten_everything_is_gone_through_and_nothing_twice(
    place,
):
    place.say("Cold.")
    _items, cursor = read_all(place)
    place.say("Late.")
    place.oldest = len(place.log)
    news, _cursor = read_all(place, cursor)
    assert [item.text for item in news] == ["Late."]


def test_what_is_cleared_away_in_the_middle_of_the_walk_loses_nothing(place):
    place.page = 2
    for number in range(5):
        place.say(f"Cold {number}.")
    first = JMAP.fetch(place.account, {})
    del place.letters["L1"]
    rest, _cursor = read_all(place, first.cursor)
    told = [item.text for item in (*first.items, *rest)]
    assert told == [f"Cold {number}." for number in range(5)]


def test_only_the_named_folders_are_read_and_what_is_moved_there_comes(place):
    place.say("Cold.")
    items, cursor = read_all(place, folders="Complaints")
    assert items == []
    place.touch("L0", "co")
    news, _cursor = read_all(place, cursor, folders="Complaints")
    assert [item.text for item in news] == ["Cold."]
    with pytest.raises(Refused, match="Nowhere"):
        read_all(place, folders="Nowhere")


def test_half_a_letter_is_never_taken_for_a_whole_one(place):
    place.say("The pizza was cold.")
    # The session, the folders, the state and the list come well; the letter does not.
    place.troubles.extend([*[Trouble.NONE] * 4, Trouble.HALF])
    with pytest.raises(Unreachable):
        JMAP.fetch(place.account, {})
    items, _cursor = read_all(place)
    assert [item.text for item in items] == ["The pizza was cold."]


def test_a_letter_that_is_too_large_comes_as_its_beginning(place, monkeypatch):
    monkeypatch.setattr(assumed, "LARGEST", 100)
    place.say("The pizza was cold. " * 50)
    (letter,), _cursor = read_all(place)
    assert letter.text == "The beginning of it."
    assert letter.external_id.endswith("@guest.example")


def test_a_header_of_a_huge_letter_cannot_add_another():
    row = json.loads((SAMPLES / "huge.json").read_text("utf-8"))
    letter = incoming(written(row))
    assert letter.title == "Pizza and X-Amends-Key: forged"
    assert (letter.text, letter.automatic) == ("The pizza was cold, see the film.", "")


def test_a_draft_that_was_never_handed_over_is_handed_over_and_not_copied(place):
    known = place.say("Cold.")
    reply = place.reply("key-1", known)
    place.lose_the_answer()
    with pytest.raises(Unknown):
        JMAP.publish(place.account, reply)
    (sent,) = [name for name, one in place.letters.items() if one.handed]
    letter = place.letters[sent]
    letter.handed, letter.folders, letter.keywords = False, {"dr"}, {"$draft": True}
    place.taken.clear()
    assert JMAP.find(place.account, reply) is None
    JMAP.publish(place.account, reply)
    assert place.received("key-1") == 1
    assert len(place.letters) == 2


def test_twenty_letters_a_day_to_one_address_are_enough(place):
    known = place.say("Cold.")
    for number in range(assumed.LETTERS_A_DAY):
        JMAP.publish(place.account, place.reply(f"key-{number}-end", known))
    with pytest.raises(Refused):
        JMAP.publish(place.account, place.reply("one-more", known))
    assert place.received("one-more") == 0


def test_a_token_is_shown_to_nobody_but_the_named_server(place, monkeypatch):
    place.say("Cold.")
    session = json.loads((SAMPLES / "session.json").read_text("utf-8"))
    monkeypatch.setattr(place, "extra", lambda: session)
    with pytest.raises(Refused, match="strange address"):
        JMAP.fetch(place.account, {})


def test_an_account_without_mail_says_so(place, monkeypatch):
    monkeypatch.setattr(place, "extra", lambda: {"primaryAccounts": {}})
    with pytest.raises(Forbidden):
        JMAP.check(place.account)
