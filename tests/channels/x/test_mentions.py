"""X: edits are new posts, answers are weighed, and what is read costs money."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import override_settings

from amends.channels.connector import Forbidden, Gone, Invalid
from amends.channels.connectors import x
from amends.channels.connectors.x.parse import incoming, people_in
from amends.channels.connectors.x.standin import running
from amends.channels.push import Forged, Push
from amends.channels.registry import CONNECTORS
from amends.foundation import clock
from tests.world import NOON

SAMPLE = Path(x.__file__).parent / "samples" / "mentions.json"
X = CONNECTORS["x"]


@pytest.fixture(name="place")
def fixture_place(db):
    ours = override_settings(PRIVATE_HOSTS=("127.0.0.1",))
    with ours, running() as place, clock.stopped(NOON):
        yield place


def sample():
    told = json.loads(SAMPLE.read_text("utf-8"))
    people = people_in(told)
    return [incoming(row, people) for row in told["data"]]


def test_an_edit_comes_under_the_id_of_the_first_edition():
    late = sample()[0]
    assert late.external_id == "1990000000000000001"
    assert late.version == "1990000000000000002"
    assert late.text == "my order is late & cold https://shop.example/order/7"
    assert (late.author, late.lang) == ("Ola", "en")


def test_nothing_in_a_post_is_needed():
    _late, bare, nothing = sample()
    assert (bare.text, bare.lang, bare.author) == ("@acme", "", "")
    assert nothing.external_id == "1990000000000000004"


def test_an_answer_stands_under_the_last_edition(place):
    known = place.say("Külm.")
    place.edit(known, "Külm ja hiline.")
    X.publish(place.account, place.reply("key-1", known))
    (post,) = place.posts
    (answered,) = post["referenced_tweets"]
    assert answered["id"] == place.things[known].more["ids"][-1] != known


def test_a_short_link_is_known_again(place):
    reply = place.reply("key-1", place.say("Külm."))
    reply = replace(reply, text="Palun: https://tuul.example/a key-1")
    receipt = X.publish(place.account, reply)
    assert X.find(place.account, reply) == receipt


def test_a_link_weighs_the_same_however_long(place):
    known = place.say("Külm.")
    fits = replace(
        place.reply("key-1", known), text=f"{'a' * 256} https://x.example/{'b' * 90}"
    )
    X.publish(place.account, fits)
    with pytest.raises(Invalid) as caught:
        X.publish(place.account, replace(fits, text=f"{fits.text} c"))
    assert caught.value.limit == 280


def test_a_quiet_look_reads_only_the_last_minutes_again(place):
    for number in range(5):
        place.say(f"Post {number}")
    cursor = X.fetch(place.account, {}).cursor
    with clock.stopped(NOON + timedelta(hours=1)):
        place.say("Later.")
        cursor = X.fetch(place.account, cursor).cursor
        place.read = 0
        assert X.fetch(place.account, cursor).items == ()
    assert place.read == 1


def test_a_sweep_reads_no_more_than_the_last_week(place):
    place.say("Long ago.")
    cursor = X.fetch(place.account, {}).cursor
    with clock.stopped(NOON + timedelta(days=8)):
        assert X.fetch(place.account, cursor).items == ()
    assert place.read == 1


def test_what_is_gone_is_said_with_a_status_that_all_is_well(place):
    known = place.say("Külm.")
    place.remove(known)
    with pytest.raises(Gone):
        X.publish(place.account, place.reply("key-1", known))
    (gone,) = X.look(place.account, [known])
    assert gone.deleted


def test_who_may_not_answer_is_told_why(place):
    place.say("Külm.")
    reply = place.reply("key-1", place.say("Hiline."))
    place.refuse()
    with pytest.raises(Forbidden, match="not mentioned"):
        X.publish(place.account, reply)


def test_a_reply_can_be_taken_back(place):
    reply = place.reply("key-1", place.say("Külm."))
    X.publish(place.account, reply)
    X.withdraw(place.account, reply)
    assert X.find(place.account, reply) is None


def test_the_hourly_challenge_is_answered_in_base64(place):
    told = json.loads(X.greet(place.account, {"crc_token": "abc"}).body)
    # openssl dgst -sha256 -hmac "a consumer secret" -binary | base64
    assert told["response_token"].startswith("sha256=")
    assert told["response_token"].endswith("=")
    with pytest.raises(Invalid):
        X.greet(place.account, {})


@pytest.mark.parametrize("gone", [True, False])
def test_signed_events_name_posts_and_others_are_forged(place, gone):
    headers, body = place.news("17", gone=gone)
    push = Push(headers, body, NOON)
    assert X.named(place.account, push) == ("17",)
    with pytest.raises(Forged):
        X.hear(place.account, replace(push, body=body + b" "))
    with pytest.raises(Forged):
        X.hear(replace(place.account, secrets={}), push)
