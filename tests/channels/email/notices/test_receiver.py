"""The name of our own mail server is learnt from letters, and not from liars."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from amends.channels.letters.notices.receiver import (
    ENOUGH,
    FRESH,
    LOOKED_AT,
    Receiver,
    name_of,
)
from amends.channels.letters.parse import headers_of

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


def letter(number, checked_by="mx.tuul.example"):
    line = f"Authentication-Results: {checked_by}; spf=pass\n" if checked_by else ""
    return headers_of(f"{line}From: mari@guest{number % 4}.example\n\nCold.".encode())


def seen(letters, received_at=NOW):
    cursor = {}
    for one in letters:
        receiver = Receiver(cursor)
        receiver.look(one, received_at, now=NOW)
        cursor = {"checked_by": receiver.seen}
    return Receiver(cursor).name()


def test_the_name_on_most_of_the_first_letters_is_the_servers():
    own = [letter(number) for number in range(ENOUGH)]
    inside = [letter(number, "") for number in range(LOOKED_AT - ENOUGH)]
    assert seen([*inside, *own]) == "mx.tuul.example"


def test_a_few_letters_are_not_enough():
    assert seen([letter(number) for number in range(LOOKED_AT - 1)]) == ""


def test_servers_that_are_numbered_are_one():
    names = [f"mx{number % 3}.provider.example" for number in range(LOOKED_AT)]
    told = [letter(number, name) for number, name in enumerate(names)]
    assert seen(told) == "provider.example"


def test_whoever_writes_often_cannot_make_a_name_up():
    assert seen([letter(0, "mx.bad.ee") for _time in range(LOOKED_AT)]) == ""


def test_where_the_server_signs_nothing_a_few_liars_are_outnumbered():
    liars = [letter(number, "mx.bad.ee") for number in range(ENOUGH - 1)]
    honest = [letter(number, "") for number in range(LOOKED_AT - len(liars))]
    assert seen([*liars, *honest]) == ""


def test_letters_that_were_moved_from_an_older_provider_say_nothing():
    told = [letter(number) for number in range(LOOKED_AT)]
    assert seen(told, NOW - FRESH - timedelta(days=1)) == ""


def test_what_people_typed_is_never_learnt_anew():
    receiver = Receiver({"checked_by": [["mx.a.ee", f"{n}.ee"] for n in range(12)]})
    assert receiver.learnt("mx.tuul.example") == {}
    assert receiver.learnt("") == {"checked_by": "mx.a.ee"}


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("mx.tuul.example; spf=pass", "mx.tuul.example"),
        ("mx.tuul.example 1; spf=pass", "mx.tuul.example"),
        ("spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=a.example; dkim=pass", ""),
        ("; dkim=pass header.d=yelp.com", ""),
        ("", ""),
    ],
)
def test_a_line_without_a_name_stands_under_none(line, name):
    assert name_of(line) == name
