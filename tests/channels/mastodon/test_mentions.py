"""Mastodon: words out of HTML, and answers no more open than the question."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from django.test import override_settings

from amends.channels.connector import Invalid
from amends.channels.connectors import mastodon
from amends.channels.connectors.mastodon.parse import incoming
from amends.channels.connectors.mastodon.standin import running
from amends.channels.platform import Account, Mode
from amends.channels.registry import CONNECTORS

SAMPLE = Path(mastodon.__file__).parent / "samples" / "mentions.json"
MASTODON = CONNECTORS["mastodon"]


@pytest.fixture(name="place")
def fixture_place(db):
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), running() as place:
        yield place


def sample():
    rows = json.loads(SAMPLE.read_text("utf-8"))
    return [incoming(row["status"]) for row in rows if row["status"]]


def test_html_becomes_words_on_lines():
    direct = sample()[0]
    assert direct.text.startswith("broken again & again\nSecond\nline")
    assert "<" not in direct.text
    assert (direct.title, direct.public) == ("angry", False)
    assert direct.details["pictures"] == ["https://files.example/1.png"]


def test_a_post_of_nobody_with_nothing_is_still_a_post():
    assert (sample()[1].external_id, sample()[1].text) == ("2", "")


def test_a_private_word_is_answered_in_private(place):
    known = place.say("my address is …")
    place.things[known].more["visibility"] = "direct"
    MASTODON.publish(place.account, place.reply("key-1", known))
    (written,) = place.posts.values()
    assert written["visibility"] == "direct"
    assert written["content"].startswith("<p>@mari@far.example ")
    item = {"details": {"visibility": "direct", "acct": "mari@far.example"}}
    options = MASTODON.reply_options(item, None)
    assert (options.modes, options.limit) == ((Mode.PRIVATE,), 500 - len("@mari "))


def test_the_same_key_is_the_same_post(place):
    reply = place.reply("key-1", place.say("Broken."))
    first = MASTODON.publish(place.account, reply)
    assert MASTODON.publish(place.account, reply) == first
    assert place.received("key-1") == 1


def test_the_name_takes_room(place):
    reply = replace(place.reply("key-1", place.say("Broken.")), text="a" * 495)
    with pytest.raises(Invalid) as caught:
        MASTODON.publish(place.account, reply)
    assert caught.value.limit == 494


def test_a_reply_can_be_taken_back(place):
    reply = place.reply("key-1", place.say("Broken."))
    MASTODON.publish(place.account, reply)
    MASTODON.withdraw(place.account, reply)
    assert MASTODON.find(place.account, reply) is None


@pytest.mark.parametrize("server", ["http://mastodon.social", "file:///etc", "", "x"])
def test_no_token_travels_over_an_open_line(server):
    account = Account(1, settings={"server": server}, secrets={"token": "t"})
    with pytest.raises(Invalid):
        MASTODON.fetch(account, {})
