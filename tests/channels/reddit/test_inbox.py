"""Reddit: an inbox that never learns, and errors that say all is well."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from django.test import override_settings

from amends.channels.calling.answer import Answer
from amends.channels.connector import (
    Forbidden,
    Gone,
    Invalid,
    Reauthorise,
    RetryAfter,
    WindowClosed,
)
from amends.channels.connectors import reddit
from amends.channels.connectors.reddit.parse import comments, incoming, vanished
from amends.channels.connectors.reddit.standin import running
from amends.channels.connectors.reddit.troubles import explain, seconds_in
from amends.channels.registry import CONNECTORS

SAMPLE = Path(reddit.__file__).parent / "samples" / "inbox.json"
REDDIT = CONNECTORS["reddit"]


@pytest.fixture(name="place")
def fixture_place(db):
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), running() as place:
        yield place


def test_comments_are_heard_and_letters_are_not():
    kettle, gone = comments(json.loads(SAMPLE.read_text("utf-8")))
    found = incoming(kettle)
    assert (found.external_id, found.title) == ("t1_k1", "Kettles")
    assert found.url.startswith("https://www.reddit.com/r/kettles/")
    assert found.thread == "t3_x:some_user"
    assert vanished(gone)
    assert not vanished(kettle)


def test_an_edit_is_a_version_of_its_own():
    first = incoming({"name": "t1_a", "created_utc": 1.5, "edited": False})
    later = incoming({"name": "t1_a", "created_utc": 1.5, "edited": 1763800060.0})
    assert (first.version, later.version) == ("1.5", "1763800060.0")


@pytest.mark.parametrize("listing", [None, [], {"data": {"children": "x"}}])
def test_a_listing_that_is_none_brings_nothing(listing):
    assert comments(listing) == []


def test_words_are_brought_as_they_stand_there_now(place):
    known = place.say("Külm.")
    place.edit(known, "Külm ja hiline.")
    assert [r.text for r in REDDIT.fetch(place.account, {}).items] == [
        "Külm ja hiline."
    ]
    assert place.inbox[0]["body"] == "Külm."


def test_every_call_says_who_asks(place):
    place.say("Külm.")
    REDDIT.fetch(place.account, {})
    assert place.agents == {"web:amends:1 (by /u/tuul)"}


def test_a_reply_can_be_taken_back(place):
    reply = place.reply("key-1", place.say("Külm."))
    REDDIT.publish(place.account, reply)
    REDDIT.withdraw(place.account, reply)
    assert REDDIT.find(place.account, reply) is None


def test_an_answer_to_what_was_taken_away_is_told_so(place):
    known = place.say("Külm.")
    place.remove(known)
    for name in (known, "t3_x", "t1_a,t1_b"):
        with pytest.raises(Gone):
            REDDIT.publish(place.account, place.reply("key-1", name))


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (["RATELIMIT", "try again in 5 minutes", "ratelimit"], RetryAfter),
        (["TOO_LONG", "this is too long"], Invalid),
        (["THREAD_LOCKED"], WindowClosed),
        (["DELETED_COMMENT", "gone"], Gone),
        (["USER_REQUIRED", "please sign in"], Reauthorise),
        (["SUBREDDIT_NOTALLOWED", "no"], Forbidden),
    ],
)
def test_the_first_error_says_what_is_wrong(error, kind):
    body = json.dumps({"json": {"errors": [error]}}).encode()
    assert isinstance(explain(Answer("Reddit", 200, {}, body, writes=True)), kind)


@pytest.mark.parametrize("told", [{}, {"json": []}, {"json": {"errors": ["x"]}}])
def test_where_there_is_no_error_nothing_is_wrong(told):
    answer = Answer("Reddit", 200, {}, json.dumps(told).encode(), writes=True)
    assert explain(answer) is None


@pytest.mark.parametrize(
    ("why", "seconds"),
    [("try again in 7 seconds", 8), ("in 5 minutes", 360), ("later", 60)],
)
def test_the_words_say_how_long_to_wait(why, seconds):
    assert seconds_in(why) == seconds


def test_a_name_that_is_none_calls_nobody(place):
    account = replace(place.account, settings={"username": "a/b"})
    with pytest.raises(Invalid):
        REDDIT.fetch(account, {})
    assert place.calls == []
