"""A list of lists is read as one, and a quick look goes no further than it must."""

from __future__ import annotations

from datetime import timedelta

import pytest

from amends.channels.connector import Gone
from amends.channels.incoming import Incoming
from amends.channels.walking.shelves import Board, Shelf, Shelves
from amends.channels.walking.source import Page
from tests.world import NOON


def page(*names, following="", at=NOON):
    items = tuple(Incoming(name) for name in names)
    return Page(items=items, at=(at,) * len(items), following=following)


class Books:
    """Two boards; the first has a shelf that goes on, one inside, and one that left."""

    def __init__(self, reaches=None):
        self.asked = []
        self.reaches = reaches

    def board(self, token):
        self.asked.append(("board", token))
        if token:
            return Board((Shelf("old", page("o1")),))
        shelves = (Shelf("a", page("a1", following="2")), Shelf("b"), Shelf("left"))
        return Board(shelves, page("upon"), "next", self.reaches)

    def things(self, shelf, token):
        self.asked.append((shelf, token))
        if shelf == "left":
            raise Gone("left")
        return page(f"{shelf}{token or 1}"), (("in-b",) if shelf == "b" else ())

    def one(self, external_id):
        return Incoming(external_id)


def walked(rack, since=None):
    token, names = "", []
    for _turn in range(20):
        found = Shelves(rack, since).page(token)
        names += [row.external_id for row in found.items]
        token = found.following
        if not token:
            return names
    raise AssertionError("It never ends.")


def test_a_whole_look_sees_everything_once():
    found = walked(Books())
    assert sorted(found) == ["a1", "a2", "b1", "in-b1", "o1", "upon"]


def test_a_quick_look_stays_on_the_first_board_and_with_the_news():
    rack = Books()
    assert "o1" not in walked(rack, since=NOON + timedelta(hours=1))
    assert ("a", "2") not in rack.asked


@pytest.mark.parametrize(("hours", "goes_on"), [(1, True), (-1, False)])
def test_boards_that_are_sorted_by_change_are_followed_as_far_as_they_changed(
    hours, goes_on
):
    rack = Books(reaches=NOON + timedelta(hours=hours))
    assert ("o1" in walked(rack, since=NOON)) is goes_on


def test_a_token_that_is_none_begins_at_the_beginning():
    assert Shelves(Books(), None).page("[]").items[0].external_id == "upon"
