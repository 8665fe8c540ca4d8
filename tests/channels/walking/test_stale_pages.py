"""Tokens of pages run out: a walk begins anew, rests, and comes to its end."""

from __future__ import annotations

from datetime import timedelta

import pytest

from amends.channels.connector import Unreachable
from amends.channels.incoming import Incoming
from amends.channels.walking.source import Habits, Page, StalePage
from amends.channels.walking.walk import step
from tests.world import NOON

HABITS = Habits()


class Book:
    """Two pages; while it is ``hurried`` the token of the second runs out at once."""

    def __init__(self):
        self.hurried, self.tokens = True, 0
        self.good = ""

    def page(self, token):
        if not token:
            self.tokens += 1
            self.good = f"t{self.tokens}"
            return Page((Incoming("new"),), (NOON,), self.good)
        if self.hurried or token != self.good:
            raise StalePage
        return Page((Incoming("old"),), (NOON - timedelta(days=1),))

    def one(self, external_id):
        return Incoming(external_id)


def read(book, cursor, now, most=20):
    """Read until there is no more; return what came, and the cursor."""
    came = []
    for _round in range(most):
        batch = step(book, HABITS, cursor, now=now)
        cursor = batch.cursor
        came += [item.external_id for item in batch.items]
        if not batch.more:
            break
    return came, cursor


def worn_out(book):
    """Read until it gives up; return the cursor that was stored last."""
    cursor = {}
    for _round in range(20):
        try:
            cursor = step(book, HABITS, cursor, now=NOON).cursor
        except Unreachable:
            return cursor
    raise AssertionError("It never gives up.")


def test_a_walk_whose_tokens_run_out_says_so():
    worn_out(Book())


def test_and_rests_for_an_hour():
    book = Book()
    cursor = worn_out(book)
    book.hurried = False
    book.good = "another"
    with pytest.raises(Unreachable):
        step(book, HABITS, cursor, now=NOON + timedelta(minutes=50))


def test_and_then_begins_anew_and_comes_to_its_end():
    book = Book()
    cursor = worn_out(book)
    book.hurried = False
    came, cursor = read(book, cursor, NOON + timedelta(hours=2))
    assert "old" in came
    assert "walk" not in cursor
    assert "again" not in cursor
