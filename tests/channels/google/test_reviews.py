"""Google's reviews: odd payloads, a colleague's words, replies that are looked over."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import override_settings

from amends.channels.connector import Gone, Invalid, RetryAfter, Taken
from amends.channels.connectors import google
from amends.channels.connectors.google.parse import incoming
from amends.channels.connectors.google.standin import Standin
from amends.channels.outgoing import Outcome
from amends.channels.registry import CONNECTORS
from amends.channels.standing.server import standing
from amends.channels.standing.trouble import Trouble

SAMPLES = Path(google.__file__).parent / "samples"
pytestmark = pytest.mark.django_db
GOOGLE = CONNECTORS["google"]


@pytest.fixture(name="place")
def fixture_place():
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), standing(Standin()) as place:
        yield place


def sample():
    page = json.loads((SAMPLES / "page.json").read_text("utf-8"))
    return [incoming(review) for review in page["reviews"]]


def test_a_review_keeps_its_words_stars_and_the_reply_that_stands_there():
    dana = sample()[0]
    assert (dana.external_id, dana.author, dana.stars) == ("AbFvOqX1", "Dana R.", 2.0)
    assert dana.written_at == datetime(2026, 11, 20, 9, 12, 44, 120456, tzinfo=UTC)
    assert dana.details["reply"] == "We are sorry, Dana."


def test_stars_without_words_and_without_a_name_are_a_review_too():
    silent = sample()[1]
    assert (silent.external_id, silent.text, silent.stars) == ("rating-only", "", 5.0)
    assert silent.author == ""


@pytest.mark.parametrize("which", [2, 3])
def test_the_customers_own_words_are_told_from_a_translation(which):
    found = sample()[which]
    assert found.text.startswith("Külm.")
    assert found.details["translation"] == "Cold."


def test_what_is_unknown_or_broken_is_left_out():
    broken = sample()[2]
    assert (broken.stars, broken.author, broken.written_at) == (None, "", None)


def test_a_colleagues_answer_is_not_overwritten_and_is_told(place):
    known = place.say("Cold.")
    place.put(place.things[known], "Already sorry. Mart")
    with pytest.raises(Taken) as caught:
        GOOGLE.publish(place.account, place.reply("key-1", known))
    assert caught.value.words == "Already sorry. Mart"
    assert "Already sorry. Mart" in str(caught.value)
    assert place.things[known].reply == "Already sorry. Mart"


def test_our_own_earlier_words_give_way(place):
    known = place.say("Cold.")
    first = place.reply("key-1", known)
    GOOGLE.publish(place.account, first)
    second = replace(place.reply("key-2", known), replaces=(first.text,))
    GOOGLE.publish(place.account, second)
    assert place.things[known].reply == second.text


def test_a_reply_is_pending_until_it_was_looked_over(place):
    place.moderation = "PENDING"
    known = place.say("Cold.")
    reply = place.reply("key-1", known)
    assert GOOGLE.publish(place.account, reply).outcome == Outcome.PENDING
    place.things[known].state = "REJECTED"
    found = GOOGLE.find(place.account, reply)
    assert (found.outcome, found.reason) == (Outcome.REJECTED, "PERSONAL_INFO")


def test_length_counts_in_bytes_before_anybody_is_called(place):
    reply = replace(place.reply("key-1", "1"), text="õ" * 2049)
    with pytest.raises(Invalid) as caught:
        GOOGLE.publish(place.account, reply)
    assert (caught.value.field, caught.value.limit) == ("text", 4096)
    assert place.calls == []


def test_an_answer_to_what_was_taken_away_is_told_so(place):
    known = place.say("Cold.")
    reply = place.reply("key-1", known)
    place.remove(known)
    with pytest.raises(Gone):
        GOOGLE.publish(place.account, reply)


@pytest.mark.parametrize("turn", [1, 2])
def test_a_spent_quota_means_patience_as_403_and_as_429(place, turn):
    for _call in range(turn):
        place.troubles.append(Trouble.PATIENCE)
        with pytest.raises(RetryAfter):
            GOOGLE.fetch(place.account, {})


def test_a_reply_can_be_taken_back(place):
    known = place.say("Cold.")
    reply = place.reply("key-1", known)
    GOOGLE.publish(place.account, reply)
    GOOGLE.withdraw(place.account, reply)
    assert GOOGLE.find(place.account, reply) is None


def test_an_id_that_is_none_is_never_put_into_an_address(place):
    with pytest.raises(Gone):
        GOOGLE.publish(place.account, place.reply("key-1", "../../../token"))
    assert place.calls == []
