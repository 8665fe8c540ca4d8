"""YouTube: threads with all their replies, and a quota that is dear."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from django.test import override_settings

from amends.channels.connector import Forbidden, Gone, Invalid, RetryAfter
from amends.channels.connectors import youtube
from amends.channels.connectors.youtube.parse import incoming
from amends.channels.connectors.youtube.standin import US, running
from amends.channels.outgoing import Outcome
from amends.channels.registry import CONNECTORS
from amends.channels.standing.trouble import Trouble

SAMPLE = Path(youtube.__file__).parent / "samples" / "threads.json"
YOUTUBE = CONNECTORS["youtube"]


@pytest.fixture(name="place")
def fixture_place(db):
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), running() as place:
        yield place


def test_an_edit_is_told_by_its_instant_and_a_reply_joins_its_writers_thread():
    thread = json.loads(SAMPLE.read_text("utf-8"))["items"][0]
    top = incoming(thread["snippet"]["topLevelComment"])
    late = incoming(thread["replies"]["comments"][1])
    assert (top.version, top.author) == ("2026-11-20T08:00:00Z", "@pat")
    assert top.thread == late.thread == "Ugx1:UC9"
    assert top.url == "https://www.youtube.com/watch?v=v1&lc=Ugx1"


@pytest.mark.parametrize("odd", [{}, {"id": "Ugx2", "snippet": "odd"}])
def test_nothing_in_a_comment_is_needed(odd):
    assert incoming(odd).text == ""


def theirs(number):
    """Return what somebody wrote under another's comment."""
    return {
        "id": f"Ugx.{number}",
        "snippet": {
            "textDisplay": f"Me too {number}",
            "authorChannelId": {"value": "UC8"},
            "publishedAt": "2026-09-14T12:00:00Z",
        },
    }


def test_replies_that_do_not_come_along_are_asked_for(place):
    known = place.say("Külm.")
    place.things[known].more["replies"] = [theirs(number) for number in range(9)]
    found = YOUTUBE.fetch(place.account, {}).items
    assert len(found) == 10


def test_our_own_words_are_not_brought(place):
    known = place.say("Külm.")
    YOUTUBE.publish(place.account, place.reply("key-1", known))
    found = YOUTUBE.fetch(place.account, {}).items
    assert [row.text for row in found] == ["Külm."]
    assert US not in {value for row in found for _kind, value in row.identities}


def test_a_reply_to_a_reply_stands_in_the_thread(place):
    known = place.say("Külm.")
    place.things[f"{known}.9a"] = replace(place.things[known], name=f"{known}.9a")
    YOUTUBE.publish(place.account, place.reply("key-1", f"{known}.9a"))
    (own,) = place.own.values()
    assert own["snippet"]["parentId"] == known


def test_a_reply_that_is_held_is_pending(place):
    place.moderation = "heldForReview"
    reply = place.reply("key-1", place.say("Külm."))
    assert YOUTUBE.publish(place.account, reply).outcome == Outcome.PENDING
    for own in place.own.values():
        own["snippet"]["moderationStatus"] = "rejected"
    assert YOUTUBE.find(place.account, reply).outcome == Outcome.REJECTED


def test_a_spent_quota_means_patience_and_closed_comments_do_not(place):
    YOUTUBE.fetch(place.account, {})
    place.troubles.append(Trouble.PATIENCE)
    with pytest.raises(RetryAfter) as caught:
        YOUTUBE.fetch(place.account, {})
    assert caught.value.seconds == 3600
    reply = place.reply("key-1", place.say("Külm."))
    place.refuse()
    with pytest.raises(Forbidden):
        YOUTUBE.publish(place.account, reply)


def test_a_reply_can_be_taken_back(place):
    reply = place.reply("key-1", place.say("Külm."))
    YOUTUBE.publish(place.account, reply)
    YOUTUBE.withdraw(place.account, reply)
    assert YOUTUBE.find(place.account, reply) is None


def test_odd_ids_and_channels_are_told_before_anybody_is_called(place):
    with pytest.raises(Gone):
        YOUTUBE.publish(place.account, place.reply("key-1", "a&id=b"))
    account = replace(place.account, settings={"channel": "UC x"})
    with pytest.raises(Invalid):
        YOUTUBE.fetch(account, {})
