"""Instagram: comments, replies inside them, and names before an answer."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from django.test import override_settings

from amends.channels.connector import Invalid
from amends.channels.connectors import instagram
from amends.channels.connectors.instagram.parse import by, incoming
from amends.channels.connectors.instagram.standin import running
from amends.channels.push import Forged, Push
from amends.channels.registry import CONNECTORS
from tests.world import NOON

SAMPLE = Path(instagram.__file__).parent / "samples" / "media.json"
INSTAGRAM = CONNECTORS["instagram"]


@pytest.fixture(name="place")
def fixture_place(db):
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), running() as place:
        yield place


def sample():
    (post,) = json.loads(SAMPLE.read_text("utf-8"))["data"]
    return post["comments"]["data"]


def test_a_comment_is_known_by_its_writers_number():
    mira = incoming(sample()[0], "https://www.instagram.com/p/x/")
    assert mira.identities == (("author:instagram", "9001"),)
    assert (mira.author, mira.details["hidden"]) == ("mira.k", "yes")
    assert mira.written_at.isoformat() == "2026-11-20T10:00:00+00:00"


def test_our_own_replies_are_told_apart_by_number_and_by_name():
    ours, theirs = sample()[0]["replies"]["data"]
    assert by(ours, "178414", "")
    assert by({"username": "tuul"}, "178414", "tuul")
    assert not by(theirs, "178414", "tuul")


def test_an_odd_comment_is_still_a_comment():
    odd = incoming(sample()[1])
    assert (odd.external_id, odd.text, odd.written_at) == ("17922", "", None)


def answered(place):
    """Return a reply to what somebody wrote under another's comment."""
    first = place.say("Külm.")
    second = place.say("Minul ka.")
    place.things[second].more["parent_id"] = first
    return first, place.reply("key-1", second)


def test_a_reply_is_answered_under_its_comment_and_by_name(place):
    first, reply = answered(place)
    receipt = INSTAGRAM.publish(place.account, reply)
    (written,) = place.own.values()
    assert (written["parent_id"], written["text"]) == (first, f"@mari.m {reply.text}")
    assert INSTAGRAM.find(place.account, reply) == receipt


def test_the_name_takes_room(place):
    _first, reply = answered(place)
    with pytest.raises(Invalid):
        INSTAGRAM.publish(place.account, replace(reply, text="a" * 2195))
    item = {"details": {"username": "mari.m", "parent": "1"}}
    assert INSTAGRAM.reply_options(item, NOON).limit == 2200 - len("@mari.m ")


def test_replies_inside_a_comment_are_heard(place):
    _first, _reply = answered(place)
    found = INSTAGRAM.fetch(place.account, {}).items
    assert {row.text for row in found} == {"Külm.", "Minul ka."}


@pytest.mark.parametrize("bare", [True, False])
def test_both_forms_of_a_delivery_name_the_comment(place, bare):
    headers, body = place.news("17919001", bare=bare)
    push = Push(headers, body, NOON)
    assert INSTAGRAM.hear(place.account, push) == ()
    assert INSTAGRAM.named(place.account, push) == ("17919001",)
    with pytest.raises(Forged):
        INSTAGRAM.named(place.account, Push({}, body, NOON))


def test_what_is_named_is_brought_or_told_gone(place):
    known = place.say("Külm.")
    (found,) = INSTAGRAM.look(place.account, [known])
    assert (found.text, found.deleted) == ("Külm.", False)
    place.remove(known)
    (gone,) = INSTAGRAM.look(place.account, [known])
    assert gone.deleted


def test_a_reply_can_be_taken_back(place):
    reply = place.reply("key-1", place.say("Külm."))
    INSTAGRAM.publish(place.account, reply)
    INSTAGRAM.withdraw(place.account, reply)
    assert INSTAGRAM.find(place.account, reply) is None
