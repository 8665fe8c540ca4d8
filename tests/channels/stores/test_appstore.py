"""App Store: edits that nobody tells of, next pages by address, signed papers."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import override_settings

from amends.channels.connector import Invalid, Refused, Taken
from amends.channels.connectors import appstore
from amends.channels.connectors.appstore.client import App, line_to
from amends.channels.connectors.appstore.parse import incoming, receipt, response_in
from amends.channels.connectors.appstore.standin import running
from amends.channels.outgoing import Outcome
from amends.channels.platform import Account
from amends.channels.registry import CONNECTORS

SAMPLE = Path(appstore.__file__).parent / "samples" / "page.json"
STORE = CONNECTORS["appstore"]


@pytest.fixture(name="place")
def fixture_place(db):
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), running() as place:
        yield place


def sample():
    return json.loads(SAMPLE.read_text("utf-8"))


def test_a_date_of_california_is_an_instant():
    ann = incoming(sample()["data"][0])
    assert ann.written_at == datetime(2026, 11, 15, 16, 10, 34, tzinfo=UTC)
    assert (ann.title, ann.stars, ann.details["territory"]) == ("Slow", 2, "USA")


@pytest.mark.parametrize("which", [1, 2])
def test_whatever_is_odd_is_left_out(which):
    odd = incoming(sample()["data"][which])
    assert (odd.text, odd.stars, odd.written_at) == ("", None, None)


def test_a_response_is_pending_until_it_is_shown(place):
    assert receipt(response_in(sample())).outcome == Outcome.PENDING
    known = place.say("Slow.")
    reply = place.reply("key-1", known)
    assert STORE.publish(place.account, reply).outcome == Outcome.PENDING
    place.things[known].state = "PUBLISHED"
    assert STORE.find(place.account, reply).outcome == Outcome.PUBLISHED


def test_a_colleagues_response_stays_and_ours_can_be_taken_back(place):
    known = place.say("Slow.")
    reply = place.reply("key-1", known)
    STORE.publish(place.account, reply)
    with pytest.raises(Taken):
        STORE.publish(place.account, place.reply("key-2", known))
    STORE.withdraw(place.account, reply)
    assert STORE.find(place.account, reply) is None


def test_a_next_page_on_another_host_is_never_called(place):
    with line_to(place.account, STORE.platform) as line:
        app = App(place.account, line)
        with pytest.raises(Refused):
            app.page("https://evil.example/v1/apps/777/customerReviews?cursor=1")
    assert place.calls == []


@pytest.mark.parametrize("key", ["", "-----BEGIN PRIVATE KEY-----x", "not a key"])
def test_what_is_no_key_is_said_so(place, key):
    account = Account(1, place.account.settings, {"private_key": key})
    with pytest.raises(Invalid) as caught:
        STORE.fetch(account, {})
    assert caught.value.field == "private_key"


def test_a_response_has_its_length(place):
    reply = replace(place.reply("key-1", place.say("Slow.")), text="a" * 5971)
    with pytest.raises(Invalid):
        STORE.publish(place.account, reply)
