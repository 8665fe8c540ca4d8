"""Google Play: a tab in the words, seconds as texts, and a list of one week."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.test import override_settings

from amends.channels.connector import Invalid, RetryAfter, Taken
from amends.channels.connectors import googleplay
from amends.channels.connectors.googleplay.parse import incoming
from amends.channels.connectors.googleplay.standin import running
from amends.channels.registry import CONNECTORS
from amends.channels.standing.trouble import Trouble
from amends.foundation import clock
from tests.world import NOON

SAMPLE = Path(googleplay.__file__).parent / "samples" / "page.json"
PLAY = CONNECTORS["googleplay"]


@pytest.fixture(name="place")
def fixture_place(db):
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), running() as place:
        place.reach = timedelta(days=7)
        yield place


def read(place, cursor, *, at):
    items, more = [], True
    with clock.stopped(at):
        while more:
            batch = PLAY.fetch(place.account, cursor)
            items, cursor, more = [*items, *batch.items], batch.cursor, batch.more
    return items, cursor


def sample():
    rows = json.loads(SAMPLE.read_text("utf-8"))["reviews"]
    return [incoming(row) for row in rows]


def test_title_and_body_come_apart_at_the_tab():
    lee = sample()[0]
    assert (lee.title, lee.text, lee.lang) == ("Crash", "It closes on start", "pt-BR")
    assert lee.written_at == datetime(2025, 11, 22, 8, 26, 40, 713000, tzinfo=UTC)
    assert lee.details["reply"] == "Fixed in 1.2.4, sorry!"


@pytest.mark.parametrize("which", [1, 2])
def test_whatever_is_odd_is_left_out(which):
    odd = sample()[which]
    assert (odd.text, odd.stars, odd.written_at) == ("", None, None)


def test_what_leaves_the_week_is_old_and_not_gone(place):
    with clock.stopped(NOON):
        place.say("Crashes.")
    _items, cursor = read(place, {}, at=NOON)
    later, _cursor = read(place, cursor, at=NOON + timedelta(days=8))
    assert later == []


def test_what_was_taken_away_within_the_week_is_noticed(place):
    with clock.stopped(NOON):
        known, other = place.say("Crashes."), place.say("Fine.")
    _items, cursor = read(place, {}, at=NOON)
    place.remove(known)
    later, _cursor = read(place, cursor, at=NOON + timedelta(days=2))
    assert [(item.external_id, item.deleted) for item in later] == [(known, True)]
    assert other in place.things


def test_a_quota_that_comes_as_403_is_patience(place):
    place.troubles.append(Trouble.PATIENCE)
    with pytest.raises(RetryAfter):
        PLAY.fetch(place.account, {})


def test_three_hundred_and_fifty_letters_and_nobody_elses_place(place):
    known = place.say("Crashes.")
    reply = place.reply("key-1", known)
    with pytest.raises(Invalid):
        PLAY.publish(place.account, replace(reply, text="a" * 351))
    place.put(place.things[known], "We know. Mart")
    with pytest.raises(Taken):
        PLAY.publish(place.account, reply)
