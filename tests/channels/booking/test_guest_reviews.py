"""Booking.com: hosts that are not believed, errors with a 200, scores without words."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import override_settings

from amends.channels.connector import Forbidden, Invalid
from amends.channels.connectors import booking
from amends.channels.connectors.booking.parse import following, incoming
from amends.channels.connectors.booking.standin import running
from amends.channels.registry import CONNECTORS

SAMPLE = Path(booking.__file__).parent / "samples" / "page.json"
BOOKING = CONNECTORS["booking"]


@pytest.fixture(name="place")
def fixture_place(db):
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), running() as place:
        yield place


def sample():
    return json.loads(SAMPLE.read_text("utf-8"))


def test_liked_and_disliked_make_one_text_and_ten_points_five_stars():
    jean, silent = [incoming(row) for row in sample()["data"]["reviews"]]
    assert (jean.text, jean.title, jean.stars) == (
        "The canal\n\nNoise",
        "Nice view",
        3.75,
    )
    assert jean.written_at == datetime(2026, 11, 13, 12, 16, 33, tzinfo=UTC)
    assert (silent.text, silent.stars, silent.details["silent"]) == ("", 5.0, True)


def test_the_next_page_is_a_path_whatever_host_is_named():
    path = "/reviews/properties/1234567890/reviews?from_date=2026-05-01&cursor=HFq"
    assert following(sample()) == path
    assert following({"meta": {"next_page": "javascript:x"}}) == ""


def test_a_score_without_words_is_not_answered(place):
    known = place.say("Noise.")
    place.things[known].more["silent"] = True
    with pytest.raises(Forbidden):
        BOOKING.publish(place.account, place.reply("key-1", known))
    options = BOOKING.reply_options({"details": {"silent": True}}, None)
    assert options.modes == ()
    assert options.reason


def test_an_error_with_a_200_is_an_error(place):
    known = place.say("Noise.")
    place.refuse()
    with pytest.raises(Invalid):
        BOOKING.publish(place.account, place.reply("key-1", known))
    assert place.things[known].reply == ""
