"""An answer that comes byte by byte is given up, and nothing is lost or sent twice."""

from __future__ import annotations

import pytest
from django.test import override_settings

from amends.channels.calling import line
from amends.channels.connector import ConnectorError, Unknown, Unreachable
from amends.channels.registry import CONNECTORS, standin_of
from amends.channels.standing.trouble import Trouble

SLUGS = ["google", "googleplay", "trustpilot", "mastodon", "x", "youtube"]
# Trustpilot says nothing in answer to a reply, and nothing cannot drip.
TALKATIVE = [slug for slug in SLUGS if slug != "trustpilot"]


@pytest.fixture(name="place")
def fixture_place(slug, db, monkeypatch):
    monkeypatch.setattr(line, "PATIENCE", 0.4)
    ours = override_settings(PRIVATE_HOSTS=("127.0.0.1",))
    with ours, standin_of(slug).running() as place:
        yield place


@pytest.mark.parametrize("slug", SLUGS)
def test_reading_gives_up_and_reads_all_of_it_later(place, slug):
    connector = CONNECTORS[slug]
    place.say("Pitsa oli külm.")
    # The first calls may be for a pass, which is not what drips here.
    connector.fetch(place.account, {})
    place.troubles.extend([Trouble.SLOW] * 3)
    with pytest.raises(ConnectorError) as failed:
        connector.fetch(place.account, {})
    assert isinstance(failed.value, Unreachable)
    place.troubles.clear()
    (item,) = connector.fetch(place.account, {}).items
    assert "külm" in item.text


@pytest.mark.parametrize("slug", TALKATIVE)
def test_a_reply_whose_answer_drips_is_looked_for_and_not_sent_again(place, slug):
    connector = CONNECTORS[slug]
    reply = place.reply("key-1", place.say("Pitsa oli külm."))
    connector.fetch(place.account, {})
    place.writing_troubles.append(Trouble.SLOW)
    with pytest.raises(Unknown):
        connector.publish(place.account, reply)
    assert connector.find(place.account, reply) is not None
    assert sum(place.taken.values()) == 1
