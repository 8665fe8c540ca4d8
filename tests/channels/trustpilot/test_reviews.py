"""Trustpilot: fields that are missing, and a reply that is for good."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import override_settings

from amends.channels.connector import Taken
from amends.channels.connectors import trustpilot
from amends.channels.connectors.trustpilot.parse import incoming
from amends.channels.connectors.trustpilot.standin import running
from amends.channels.registry import CONNECTORS

SAMPLE = Path(trustpilot.__file__).parent / "samples" / "page.json"
TRUSTPILOT = CONNECTORS["trustpilot"]


def sample():
    page = json.loads(SAMPLE.read_text("utf-8"))
    return [incoming(review) for review in page["reviews"]]


def test_a_date_without_a_zone_is_utc():
    kim = sample()[0]
    assert kim.written_at == datetime(2026, 11, 20, 9, 34, 44, tzinfo=UTC)
    assert (kim.author, kim.stars, kim.details["referenceId"]) == ("Kim", 1, "ORDER-42")
    assert kim.details["reply"] == "We are sorry."


def test_whatever_is_missing_or_odd_is_left_out():
    odd = sample()[1]
    assert (odd.stars, odd.author, odd.text, odd.written_at) == (None, "", "", None)
    assert odd.fingerprint()


@pytest.mark.django_db
def test_a_second_reply_is_refused_even_if_the_first_was_ours():
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), running() as place:
        known = place.say("Late.")
        TRUSTPILOT.publish(place.account, place.reply("key-1", known))
        with pytest.raises(Taken) as caught:
            TRUSTPILOT.publish(place.account, place.reply("key-2", known))
        assert "key-1" in caught.value.words
        TRUSTPILOT.withdraw(place.account, place.reply("key-1", known))
        TRUSTPILOT.publish(place.account, place.reply("key-2", known))
        assert place.received("key-2") == 1
