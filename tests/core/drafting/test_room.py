"""A reply fits the channel it goes to."""

from __future__ import annotations

from itertools import product

import pytest

from amends.core.drafting import propose
from amends.core.drafting.limits import fits, size
from amends.core.languages.shelf import FULL
from amends.core.nouns import Voice
from tests.core.drafting.cast import (
    COLD_PIZZA,
    LONG_WAIT,
    RUDE_COURIER,
    reading,
    setting,
)

LIMITS = {"google_play": 350, "x": 280, "bluesky": 300, "mastodon": 500}


@pytest.mark.parametrize(
    ("lang", "channel", "length"),
    list(product(FULL, LIMITS, ("short", "normal", "long"))),
)
def test_a_tight_channel_gets_a_whole_reply(lang, channel, length):
    read = reading(lang, "complaint", COLD_PIZZA, RUDE_COURIER, LONG_WAIT)
    for address, number in product(("formal", "informal"), range(10)):
        where = setting(f"Words {number}.", lang, channel=channel, sector="app")
        voice = Voice(address=address, length=length)
        draft = propose(read, where, voice=voice).drafts[0]
        assert size(channel, draft.text) <= LIMITS[channel]
        assert "\n" not in draft.text
        assert {"restate", "signature"} <= {move.move for move in draft.moves}


def test_the_moves_are_exactly_what_the_text_says():
    read = reading("en", "complaint", COLD_PIZZA, RUDE_COURIER)
    draft = propose(read, setting(channel="x", sector="app")).drafts[0]
    assert all(move.text.rstrip(",") in draft.text for move in draft.moves)


@pytest.mark.parametrize(
    ("channel", "text", "counted"),
    [("google", "õ", 2), ("x", "漢", 2), ("x", "õ", 1), ("google_play", "õ", 1)],
)
def test_each_channel_counts_in_its_own_unit(channel, text, counted):
    assert size(channel, text) == counted


def test_an_unknown_channel_takes_a_long_reply():
    assert fits("guestbook", "x" * 9_000)


def test_a_house_whose_every_word_is_endless_still_gets_its_essentials():
    read = reading("en", "complaint", COLD_PIZZA)
    where = setting(channel="x", author="Maximilian")
    draft = propose(
        read, where, voice=Voice(greeting="Hello {name}" + "!" * 70)
    ).drafts[0]
    assert size("x", draft.text) <= 280


def test_emoji_of_the_voice_are_dropped_where_they_are_refused():
    read = reading("en", "complaint", COLD_PIZZA)
    voice = Voice(greeting="Hello {name} 🙂")
    kept = propose(read, setting(channel="google"), voice=voice).drafts[0].text
    dropped = propose(read, setting(channel="yelp"), voice=voice).drafts[0].text
    assert "🙂" in kept
    assert "🙂" not in dropped
