"""Tripadvisor: five newest in each language, and an answer that is copied there."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import override_settings

from amends.channels.connector import Invalid
from amends.channels.connectors import tripadvisor
from amends.channels.connectors.tripadvisor.parse import incoming, rows
from amends.channels.connectors.tripadvisor.standin import Standin
from amends.channels.platform import Mode
from amends.channels.registry import CONNECTORS
from amends.channels.standing.nearby import nearby

SAMPLE = Path(tripadvisor.__file__).parent / "samples" / "reviews.json"
TRIPADVISOR = CONNECTORS["tripadvisor"]


@pytest.fixture(name="place")
def fixture_place(db):
    del db
    place = Standin()
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), nearby(place):
        yield place


def speaking(place, languages):
    account = place.account
    return replace(account, settings={**account.settings, "languages": languages})


def test_a_review_keeps_its_words_and_what_was_answered_there():
    trip, odd = map(incoming, rows(json.loads(SAMPLE.read_text("utf-8"))))
    assert (trip.author, trip.stars, trip.title) == ("Trip42", 3.0, "Average")
    assert trip.details["reply"] == "Thank you, and sorry for the wait."
    assert trip.written_at == datetime(2026, 11, 18, 10, tzinfo=UTC)
    assert (odd.external_id, odd.stars, odd.url, odd.text) == ("902", None, "", "")


def test_each_language_has_five_of_its_own(place):
    for number in range(7):
        place.say(f"Late {number}.")
    known = place.say("Külm.")
    place.things[known].more["lang"] = "et"
    news = TRIPADVISOR.fetch(speaking(place, "en, et"), {}).items
    assert len(news) == 6
    assert news[-1].text == "Külm."
    assert len(place.calls) == 2


@pytest.mark.parametrize(
    "languages", ["english", "a,b", "et fi ro en sv lv", "e&key=1"]
)
def test_what_is_no_language_is_never_asked_for(place, languages):
    with pytest.raises(Invalid):
        TRIPADVISOR.fetch(speaking(place, languages), {})
    assert place.calls == []


def test_what_leaves_the_five_is_older_and_not_gone(place):
    place.say("First.")
    batch = TRIPADVISOR.fetch(place.account, {})
    for number in range(5):
        place.say(f"Later {number}.")
    news = TRIPADVISOR.fetch(place.account, batch.cursor).items
    assert [(item.text, item.deleted) for item in news] == [
        (f"Later {number}.", False) for number in range(5)
    ]


def test_it_is_answered_by_hand():
    now = datetime(2026, 11, 20, tzinfo=UTC)
    assert TRIPADVISOR.reply_options({}, now).modes == (Mode.COPY,)
