"""An answer that comes byte by byte is given up, and nothing is lost or sent twice."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.test import override_settings

from amends.channels.calling import line
from amends.channels.connector import Unknown, Unreachable
from amends.channels.registry import CONNECTORS, standin_of
from amends.channels.standing.trouble import Trouble

SLUGS = ["google", "googleplay", "trustpilot", "mastodon", "x", "youtube"]
# Trustpilot says nothing in answer to a reply, and nothing cannot drip.
TALKATIVE = [slug for slug in SLUGS if slug != "trustpilot"]


@pytest.fixture(name="place")
def fixture_place(slug, db):
    ours = override_settings(PRIVATE_HOSTS=("127.0.0.1",))
    with ours, standin_of(slug).running() as place:
        yield place


@contextmanager
def in_a_hurry() -> Iterator[None]:
    """Wait for less than the first bytes of any answer take to drip."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(line, "PATIENCE", 1.0)
        yield


@pytest.mark.parametrize("slug", SLUGS)
def test_reading_gives_up_and_reads_all_of_it_later(place, slug):
    connector = CONNECTORS[slug]
    place.say("Pitsa oli külm.")
    # The first calls may be for a pass, which is not what drips here.
    connector.fetch(place.account, {})
    place.troubles.extend([Trouble.SLOW] * 3)
    with in_a_hurry(), pytest.raises(Unreachable):
        connector.fetch(place.account, {})
    place.troubles.clear()
    (item,) = connector.fetch(place.account, {}).items
    assert "külm" in item.text


@pytest.mark.parametrize("slug", TALKATIVE)
def test_a_reply_whose_answer_drips_is_looked_for_and_not_sent_again(place, slug):
    connector = CONNECTORS[slug]
    reply = place.reply("key-1", place.say("Pitsa oli külm."))
    connector.fetch(place.account, {})
    place.writing_troubles.append(Trouble.SLOW)
    with in_a_hurry(), pytest.raises(Unknown):
        connector.publish(place.account, reply)
    assert connector.find(place.account, reply) is not None
    assert sum(place.taken.values()) == 1
