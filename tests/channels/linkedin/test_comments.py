"""LinkedIn: names in brackets, threads of two levels, and challenges in hex."""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import replace
from pathlib import Path

import pytest
from django.test import override_settings

from amends.channels.connector import Gone, Invalid
from amends.channels.connectors import linkedin
from amends.channels.connectors.linkedin.parse import incoming, talked_about, urn_of
from amends.channels.connectors.linkedin.standin import running
from amends.channels.push import Forged, Push
from amends.channels.registry import CONNECTORS
from tests.world import NOON

SAMPLE = Path(linkedin.__file__).parent / "samples" / "comments.json"
LINKEDIN = CONNECTORS["linkedin"]


@pytest.fixture(name="place")
def fixture_place(db):
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), running() as place:
        yield place


def sample():
    return json.loads(SAMPLE.read_text("utf-8"))["elements"]


def test_a_comment_is_told_in_thousandths_of_seconds():
    found = incoming(sample()[0])
    assert found.written_at.timestamp() == 1763800000
    assert found.version == "1763800060000"
    assert found.identities == (("author:linkedin", "urn:li:person:rboDhL7Xsf"),)
    assert talked_about(sample()[0])


def test_a_name_that_is_not_told_is_made_of_its_parts():
    assert urn_of(sample()[1]) == "urn:li:comment:(urn:li:ugcPost:12,7)"
    assert urn_of(sample()[2]) == ""


def nested(place):
    """Return a comment and what somebody wrote under it."""
    first = place.say("Külm.")
    second = place.say("Minul ka.")
    place.things[second].more["parentComment"] = first
    return first, second


def read(place):
    items, cursor, more = [], {}, True
    while more:
        batch = LINKEDIN.fetch(place.account, cursor)
        items, cursor, more = [*items, *batch.items], batch.cursor, batch.more
    return items


def test_what_is_under_a_comment_is_heard_too(place):
    nested(place)
    assert {row.text for row in read(place)} == {"Külm.", "Minul ka."}


def test_a_reply_to_a_reply_stands_under_the_comment_at_the_top(place):
    first, second = nested(place)
    receipt = LINKEDIN.publish(place.account, place.reply("key-1", second))
    (own,) = place.own.values()
    assert (own["parentComment"], receipt.external_id) == (first, own["commentUrn"])
    assert own["actor"] == "urn:li:organization:77"


def test_a_reply_can_be_taken_back(place):
    reply = place.reply("key-1", place.say("Külm."))
    LINKEDIN.publish(place.account, reply)
    LINKEDIN.withdraw(place.account, reply)
    assert LINKEDIN.find(place.account, reply) is None


@pytest.mark.parametrize(
    "name", ["", "urn:li:comment:(x,1)", "urn:li:comment:(urn:li:activity:1,2)/../3"]
)
def test_a_name_that_is_none_is_never_put_into_an_address(place, name):
    with pytest.raises(Gone):
        LINKEDIN.publish(place.account, place.reply("key-1", name))
    assert place.calls == []


def test_a_page_is_a_number(place):
    account = replace(place.account, settings={"organisation": "tuul"})
    with pytest.raises(Invalid):
        LINKEDIN.fetch(account, {})


def test_the_challenge_is_answered_in_hex(place):
    told = json.loads(LINKEDIN.greet(place.account, {"challengeCode": "u-1"}).body)
    secret = place.account.secrets["client_secret"].encode()
    right = hmac.new(secret, b"u-1", hashlib.sha256).hexdigest()
    assert told == {"challengeCode": "u-1", "challengeResponse": right}
    with pytest.raises(Invalid):
        LINKEDIN.greet(place.account, {"challengeCode": ""})


def test_signed_deliveries_name_comments_and_others_are_forged(place):
    name = "urn:li:comment:(urn:li:activity:6631,1)"
    headers, body = place.news(name, "COMMENT_DELETE")
    push = Push(headers, body, NOON)
    assert LINKEDIN.named(place.account, push) == (name,)
    with pytest.raises(Forged):
        LINKEDIN.hear(place.account, replace(push, headers={}))
    _headers, like = place.news(name, "LIKE")
    with pytest.raises(Forged):
        LINKEDIN.named(place.account, replace(push, body=like))


def test_what_is_named_is_brought_or_told_gone(place):
    known = place.say("Külm.")
    (found,) = LINKEDIN.look(place.account, [known])
    assert (found.text, found.deleted) == ("Külm.", False)
    place.remove(known)
    (gone,) = LINKEDIN.look(place.account, [known])
    assert gone.deleted
