"""Yelp: three beginnings for everybody, all of it and one response for partners."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import override_settings

from amends.channels.connector import Forbidden, Invalid, RetryAfter, Taken
from amends.channels.connectors import yelp
from amends.channels.connectors.yelp.parse import incoming, rows
from amends.channels.connectors.yelp.standin import Standin
from amends.channels.platform import Mode
from amends.channels.registry import CONNECTORS
from amends.channels.standing.nearby import nearby

SAMPLE = Path(yelp.__file__).parent / "samples" / "page.json"
YELP = CONNECTORS["yelp"]
NOW = datetime(2026, 11, 20, tzinfo=UTC)


@pytest.fixture(name="place")
def fixture_place(db):
    del db
    place = Standin()
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), nearby(place):
        yield place


def test_a_beginning_is_told_apart_from_a_whole_review():
    ella, odd = [
        incoming(row, partner=False)
        for row in rows(json.loads(SAMPLE.read_text("utf-8")))
    ]
    assert (ella.author, ella.stars, ella.details["excerpt"]) == ("Ella A.", 2.0, True)
    assert ella.written_at == datetime(2026, 11, 19, 18, 41, 13, tzinfo=UTC)
    assert (odd.text, odd.stars, odd.url, odd.written_at) == ("", None, "", None)


def test_whoever_is_no_partner_reads_three_in_one_call_and_copies(place):
    place.partner = False
    for number in range(5):
        place.say(f"Late {number}.")
    batch = YELP.fetch(place.account, {})
    assert [item.text for item in batch.items] == ["Late 2.", "Late 3.", "Late 4."]
    assert (batch.more, len(place.calls)) == (False, 1)
    item = {"details": batch.items[0].details}
    assert YELP.reply_options(item, NOW).modes == (Mode.COPY,)
    with pytest.raises(Forbidden):
        YELP.publish(place.account, place.reply("key-1", batch.items[0].external_id))
    assert len(place.calls) == 1


def test_what_slips_out_of_the_three_newest_is_not_taken_for_deleted(place):
    place.partner = False
    place.say("First.")
    batch = YELP.fetch(place.account, {})
    for number in range(3):
        place.say(f"Later {number}.")
    news = YELP.fetch(place.account, batch.cursor).items
    assert [item.deleted for item in news] == [False] * 3


def test_who_becomes_a_partner_reads_whole_reviews_that_can_be_answered(place):
    place.partner = False
    place.say("Late. " * 60)
    before = YELP.fetch(place.account, {}).items[0]
    place.partner = True
    after = YELP.fetch(place.account, {}).items[0]
    assert len(after.text) > len(before.text)
    assert after.fingerprint() != before.fingerprint()
    assert YELP.reply_options({"details": after.details}, NOW).modes == (Mode.PUBLIC,)


def test_a_quota_that_is_spent_comes_as_a_400_and_means_patience(place):
    known = place.say("Late.")
    place.spent = True
    with pytest.raises(RetryAfter) as caught:
        YELP.publish(place.account, place.reply("key-1", known))
    assert caught.value.seconds > 600
    assert place.received("key-1") == 0


def test_emoji_and_a_second_response_are_refused(place):
    known = place.say("Late.")
    with_sign = replace(place.reply("key-0", known), text="Sorry 🍕")
    with pytest.raises(Invalid):
        YELP.publish(place.account, with_sign)
    YELP.publish(place.account, place.reply("key-1", known))
    with pytest.raises(Taken):
        YELP.publish(place.account, place.reply("key-2", known))
    assert place.received("key-2") == 0
