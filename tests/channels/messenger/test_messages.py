"""Messenger: who wrote first is answered for a day, and by people for a week."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import override_settings

from amends.channels.connector import WindowClosed
from amends.channels.connectors import messenger
from amends.channels.connectors.messenger.parse import incoming
from amends.channels.connectors.messenger.standin import running
from amends.channels.platform import Mode
from amends.channels.push import Push
from amends.channels.registry import CONNECTORS
from amends.foundation import clock
from tests.world import NOON

SAMPLE = Path(messenger.__file__).parent / "samples" / "conversations.json"
MESSENGER = CONNECTORS["messenger"]


@pytest.fixture(name="place")
def fixture_place(db):
    ours = override_settings(PRIVATE_HOSTS=("127.0.0.1",))
    with ours, running() as place, clock.stopped(NOON):
        place.closes = True
        yield place


def sample():
    (talk,) = json.loads(SAMPLE.read_text("utf-8"))["data"]
    return [incoming(row) for row in talk["messages"]["data"]]


def test_all_that_one_person_writes_is_one_thread():
    picture, _ours, words, odd = sample()
    assert picture.thread == words.thread == "2000"
    assert (words.public, words.details["from"]) == (False, "2000")
    assert picture.details["attached"] == ["cold.jpg"]
    assert (odd.text, odd.thread, odd.written_at) == ("", "", None)


def after(place, days, *, human="on", automatic=False):
    """Return the account and a reply that is sent so many days later."""
    reply = place.reply("key-1", place.say("Where is it?"))
    account = replace(
        place.account, settings={**place.account.settings, "human_agent": human}
    )
    with clock.stopped(NOON + timedelta(days=days)):
        MESSENGER.publish(account, replace(reply, automatic=automatic))
    return place.tags


def test_within_a_day_no_tag_is_needed(place):
    assert after(place, 0.5) == [""]


def test_a_person_may_answer_for_a_week(place):
    assert after(place, 3) == ["HUMAN_AGENT"]


@pytest.mark.parametrize(
    ("days", "more"),
    [(3, {"human": ""}), (3, {"automatic": True}), (8, {})],
)
def test_beyond_that_the_window_is_closed(place, days, more):
    with pytest.raises(WindowClosed):
        after(place, days, **more)
    assert place.received("key-1") == 0


def test_a_later_message_opens_the_window_again(place):
    reply = place.reply("key-1", place.say("Where is it?"))
    with clock.stopped(NOON + timedelta(days=3)):
        place.say("From somebody else.")
        place.say("Still nothing.")
        MESSENGER.publish(place.account, reply)
    assert place.received("key-1") == 1


def test_the_composer_says_until_when():
    item = {"written_at": NOON, "details": {}}
    soon = MESSENGER.reply_options(item, NOON + timedelta(hours=1))
    assert (soon.modes, soon.until) == ((Mode.PRIVATE,), NOON + timedelta(days=1))
    late = MESSENGER.reply_options(item, NOON + timedelta(days=2))
    assert late.until == NOON + timedelta(days=7)
    over = MESSENGER.reply_options(item, NOON + timedelta(days=8))
    assert over.modes == ()
    assert over.reason


def test_the_same_words_of_last_week_are_not_todays(place):
    reply = place.reply("key-1", place.say("Where is it?"))
    MESSENGER.publish(place.account, reply)
    later = replace(reply, written_at=NOON + timedelta(days=7))
    assert MESSENGER.find(place.account, later) is None
    assert MESSENGER.find(place.account, reply) is not None


def test_our_own_echo_is_passed_over(place):
    for echo, names in ((True, ()), (False, ("m_9=",))):
        headers, body = place.news("m_9=", echo=echo)
        push = Push(headers, body, NOON)
        assert MESSENGER.named(place.account, push) == names


def test_what_is_named_is_brought(place):
    known = place.say("Where is it?")
    found = MESSENGER.look(place.account, [known, "m_none="])
    assert [row.text for row in found] == ["Where is it?"]
