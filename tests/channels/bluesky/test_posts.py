"""Bluesky: instants that may lie, letters as readers count, and names of records."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import override_settings

from amends.channels.connector import Invalid
from amends.channels.connectors import bluesky
from amends.channels.connectors.bluesky.parse import (
    facets,
    incoming,
    record_key,
    thread_of,
)
from amends.channels.connectors.bluesky.standin import running
from amends.channels.registry import CONNECTORS

SAMPLE = Path(bluesky.__file__).parent / "samples" / "notifications.json"
BLUESKY = CONNECTORS["bluesky"]


def sample():
    return json.loads(SAMPLE.read_text("utf-8"))["notifications"]


def test_the_network_says_when_and_not_the_writer():
    lou = incoming(sample()[0])
    assert lou.written_at == datetime(2026, 11, 20, 7, 59, 1, 100000, tzinfo=UTC)
    assert lou.url == "https://bsky.app/profile/did:plc:abc/post/3kx"


def test_a_reply_refers_to_the_post_and_to_the_root_of_its_thread():
    thread = thread_of(sample()[0])
    assert thread["root"]["cid"] == "bafyroot"
    assert thread["parent"]["cid"] == "bafyreib2"
    assert thread_of({"uri": "at://x", "cid": "c"})["root"]["cid"] == "c"


def test_whatever_is_odd_is_left_out():
    odd = incoming(sample()[1])
    assert (odd.text, odd.author, odd.written_at) == ("", "", None)


def test_links_are_marked_by_bytes():
    text = "Õige leht: https://tuul.example/a?b=1."
    (facet,) = facets(text)
    marked = text.encode()[facet["index"]["byteStart"] : facet["index"]["byteEnd"]]
    assert marked == b"https://tuul.example/a?b=1"


def test_a_reply_has_one_name_on_every_attempt_and_another_has_another():
    with running() as place:
        one, other = place.reply("key-1", "x"), place.reply("key-2", "x")
    other = replace(other, written_at=one.written_at)
    assert record_key(one) == record_key(replace(one, attempt=7))
    assert record_key(one) != record_key(other)
    assert len(record_key(one)) == 13


@pytest.mark.django_db
def test_three_hundred_families_are_three_hundred_letters():
    family = "👩‍👩‍👧‍👦"
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), running() as place:
        known = place.say("Refund?")
        words = replace(place.reply("key-1", known), text="õ" * 300)
        BLUESKY.publish(place.account, words)
        with pytest.raises(Invalid) as letters:
            BLUESKY.publish(place.account, replace(words, text="õ" * 301))
        with pytest.raises(Invalid) as weight:
            BLUESKY.publish(place.account, replace(words, text=family * 300))
    assert (letters.value.limit, weight.value.limit) == (300, 3000)
