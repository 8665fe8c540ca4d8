"""Facebook: comments under posts, posts upon the page, and words of our own."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import override_settings

from amends.channels.connector import Gone, Invalid
from amends.channels.connectors import facebook
from amends.channels.connectors.facebook.client import Wall
from amends.channels.connectors.facebook.parse import incoming
from amends.channels.connectors.facebook.standin import running
from amends.channels.platform import Account
from amends.channels.registry import CONNECTORS

SAMPLE = Path(facebook.__file__).parent / "samples" / "feed.json"
FACEBOOK = CONNECTORS["facebook"]


@pytest.fixture(name="place")
def fixture_place(db):
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), running() as place:
        yield place


class Told:
    """A line on which somebody always says the same."""

    def ask(self, path, **query):
        del path, query
        return self

    def json(self):
        return json.loads(SAMPLE.read_text("utf-8"))


def board():
    account = Account(1, {"page": "1010"})
    return Wall(account, Told(), datetime(2026, 9, 1, tzinfo=UTC)).board("")


def test_our_own_words_are_not_brought():
    (under, upon) = board().shelves
    names = [row.external_id for row in under.first.items]
    assert names == ["56_77", "56_79", "56_80"]
    assert upon.first.items == ()


def test_a_post_of_a_guest_upon_the_page_is_heard_too():
    (post,) = board().own.items
    assert (post.external_id, post.author) == ("1010_57", "Jaan")


def test_one_persons_words_under_one_comment_are_one_matter():
    first, second, odd = board().shelves[0].first.items
    assert first.thread == second.thread == "56_77:2000"
    assert first.details == {"attached": "https://photos.example/1", "hidden": True}
    assert (odd.author, odd.written_at, odd.thread) == ("", None, "")


def test_a_list_inside_says_where_it_goes_on():
    assert board().shelves[0].first.following == "QVFIUjd"


@pytest.mark.parametrize("odd", [{}, {"id": 5, "message": None}])
def test_nothing_in_a_comment_is_needed(odd):
    assert incoming(odd).text == ""


def test_a_second_reply_stands_beside_the_first(place):
    known = place.say("Külm.")
    for key in ("key-1", "key-2"):
        FACEBOOK.publish(place.account, place.reply(key, known))
    assert [place.received("key-1"), place.received("key-2")] == [1, 1]


def test_a_reply_can_be_taken_back(place):
    reply = place.reply("key-1", place.say("Külm."))
    FACEBOOK.publish(place.account, reply)
    FACEBOOK.withdraw(place.account, reply)
    assert FACEBOOK.find(place.account, reply) is None


def test_an_answer_to_what_was_taken_away_is_told_so(place):
    known = place.say("Külm.")
    place.remove(known)
    with pytest.raises(Gone):
        FACEBOOK.publish(place.account, place.reply("key-1", known))
    assert place.received("key-1") == 0


def test_an_id_that_is_none_is_never_put_into_an_address(place):
    for name in ("../../me", "a/b", "..", ""):
        with pytest.raises(Gone):
            FACEBOOK.publish(place.account, place.reply("key-1", name))
    assert place.calls == []


def test_a_page_is_a_number(place):
    account = Account(1, {"page": "me/accounts", "server": place.url})
    with pytest.raises(Invalid):
        FACEBOOK.fetch(account, {})


def test_the_check_asks_for_the_name(place):
    assert FACEBOOK.check(place.account) == "Facebook: Pizzeria Tuul"


def test_a_busy_page_is_read_with_few_calls(place):
    for number in range(40):
        place.say(f"Comment {number}")
    cursor, items = {}, 0
    for _call in range(10):
        batch = FACEBOOK.fetch(place.account, cursor)
        cursor, items = batch.cursor, items + len(batch.items)
        if not batch.more:
            break
    assert (items, len(place.calls)) == (40, 1)
    place.calls.clear()
    assert FACEBOOK.fetch(place.account, cursor).items == ()
    assert len(place.calls) == 1
