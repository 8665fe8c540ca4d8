"""WhatsApp: heard by push alone, and free words for one day only."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import override_settings
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amends.channels.connector import Blind, Invalid, Unreachable, WindowClosed
from amends.channels.connectors import whatsapp
from amends.channels.connectors.whatsapp.standin import Standin, running
from amends.channels.outgoing import Outcome
from amends.channels.push import Forged, Push
from amends.channels.registry import CONNECTORS
from amends.channels.standing.meta import Meta
from amends.foundation import clock
from tests.world import NOON

SAMPLE = Path(whatsapp.__file__).parent / "samples" / "messages.json"
WHATSAPP = CONNECTORS["whatsapp"]


@pytest.fixture(name="place")
def fixture_place(db):
    ours = override_settings(PRIVATE_HOSTS=("127.0.0.1",))
    with ours, running() as place, clock.stopped(NOON):
        yield place


def sample():
    headers, body = Meta.push(Standin(), json.loads(SAMPLE.read_text("utf-8")))
    return Push(headers, body, NOON)


def test_words_captions_and_buttons_are_heard_and_reactions_are_not(place):
    heard = WHATSAPP.hear(place.account, sample())
    assert [row.text for row in heard] == [
        "Wrong size 👟",
        "See here",
        "Yes, call me",
        "No",
    ]
    first = heard[0]
    assert (first.author, first.thread) == ("Noor", "4915550000")
    assert ("phone", "+4915550000") in first.identities
    assert first.details["references"] == ["wamid.OURS"]


def test_what_became_of_our_words_is_told(place):
    failed, delivered = WHATSAPP.reported(place.account, sample())
    assert failed.receipt.outcome == Outcome.REJECTED
    assert failed.receipt.reason == "Re-engagement message (131047)"
    assert (delivered.key, delivered.receipt.external_id) == ("our-key", "wamid.Y")


def test_what_is_not_signed_is_not_read(place):
    forged = replace(sample(), headers={})
    for ear in (WHATSAPP.hear, WHATSAPP.reported):
        with pytest.raises(Forged):
            ear(place.account, forged)


def test_an_answer_stands_under_the_message_and_brings_our_key(place):
    known = place.say("Vale suurus.")
    WHATSAPP.publish(place.account, place.reply("key-1", known))
    (sent,) = place.sent
    assert sent["context"] == {"message_id": known}
    assert sent["biz_opaque_callback_data"] == "key-1"


def late(place, text="Vabandust!\n\nTooge see tagasi.", template="late_answer"):
    asked = {**place.account.settings, "template": template}
    account = replace(place.account, settings=asked)
    reply = place.reply("key-1", place.say("Vale suurus."))
    with clock.stopped(NOON + timedelta(hours=25)):
        WHATSAPP.publish(account, replace(reply, text=text, asked_at=NOON))
    (sent,) = place.sent
    return sent


def test_after_a_day_the_template_carries_the_answer_on_one_line(place):
    sent = late(place)
    (body,) = sent["template"]["components"]
    assert body["parameters"][0]["text"] == "Vabandust! — Tooge see tagasi."


@pytest.mark.parametrize("template", ["", "Not A Name"])
def test_without_a_template_the_window_is_closed(place, template):
    with pytest.raises(WindowClosed):
        late(place, template=template)
    assert place.sent == []


def test_a_template_has_less_room(place):
    with pytest.raises(Invalid) as caught:
        late(place, text="a" * 1025)
    assert caught.value.limit == 1024


def test_the_platform_has_the_last_word_on_the_window(place):
    reply = place.reply("key-1", place.say("Vale suurus."))
    with clock.stopped(NOON + timedelta(hours=25)), pytest.raises(WindowClosed):
        WHATSAPP.publish(place.account, reply)


def test_the_composer_says_until_when_and_how_much():
    item = {"written_at": NOON}
    soon = WHATSAPP.reply_options(item, NOON)
    assert (soon.limit, soon.until) == (4096, NOON + timedelta(days=1))
    assert WHATSAPP.reply_options(item, NOON + timedelta(days=2)).limit == 1024


def test_a_lost_answer_waits_for_its_status_before_a_person_looks(place):
    reply = place.reply("key-1", "wamid.1")
    with pytest.raises(Unreachable):
        WHATSAPP.find(place.account, replace(reply, attempt=2))
    with pytest.raises(Blind):
        WHATSAPP.find(place.account, replace(reply, attempt=6))


@pytest.mark.parametrize("to", ["", "a@b.example", "+0", "12x"])
def test_only_whole_numbers_are_written_to(place, to):
    with pytest.raises(Invalid):
        WHATSAPP.publish(place.account, replace(place.reply("k", "1"), to=to))
    assert place.calls == []


@settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck))
@given(
    words=st.lists(st.text(max_size=40), min_size=1, max_size=8),
    chance=st.integers(0, 10_000),
)
def test_however_it_is_delivered_nothing_is_lost_and_nothing_comes_as_another(
    words, chance
):
    place, dice = Standin(), random.Random(chance)
    truth = {place.say(text): text for text in words}
    names = list(truth) * 2
    dice.shuffle(names)
    heard = {}
    while names:
        some = [names.pop() for _turn in range(min(len(names), dice.randint(1, 4)))]
        headers, body = place.news(*some)
        for item in WHATSAPP.hear(place.account, Push(headers, body, NOON)):
            assert heard.setdefault(item.external_id, item) == item
    assert {name: item.text for name, item in heard.items()} == truth
