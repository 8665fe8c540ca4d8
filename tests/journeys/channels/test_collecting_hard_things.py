"""One item in the way holds back no other, and what is wrong is seen by people."""

from __future__ import annotations

import pytest

from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.channels.connectors.paper.connector import Paper
from amends.channels.incoming import Batch, Incoming
from amends.journeys import taking_in
from amends.journeys.arrival import receive
from amends.journeys.collecting import collect
from tests.world import NOON


def bringing(monkeypatch, *items):
    monkeypatch.setattr(
        Paper, "fetch", lambda *_given: Batch(tuple(items), {"change": 7}, more=False)
    )


def stumbling(monkeypatch, over):
    """Let storing fail wherever ``over`` says so of an item."""

    def stumble(channel, items, **given):
        if any(map(over, items)):
            raise ZeroDivisionError
        return receive(channel, items, **given)

    monkeypatch.setattr(taking_in, "receive", stumble)


def test_foreign_numbers_and_depths_are_stored(paper, monkeypatch):
    deep = []
    for _level in range(300):
        deep = [deep]
    bringing(monkeypatch, Incoming("a", text="Cold.", raw={"n": 10**40, "d": deep}))
    assert collect(paper, at=NOON).created == 1


def test_what_cannot_be_stored_leaves_the_rest_in(paper, monkeypatch):
    items = [Incoming(name, text="Cold.") for name in "abc"]
    bringing(monkeypatch, *items)
    stumbling(monkeypatch, lambda item: item.external_id == "b")
    assert collect(paper, at=NOON).created == 2
    assert {row.external_id for row in Feedback.objects.all()} == {"a", "c"}
    assert Channel.objects.get().cursor == {"change": 7}


def test_words_are_stored_without_what_is_in_their_way(paper, monkeypatch):
    bringing(monkeypatch, Incoming("a", text="Cold.", raw={"odd": 1}))
    stumbling(monkeypatch, lambda item: bool(item.raw))
    assert collect(paper, at=NOON).created == 1
    assert Feedback.objects.get().text == "Cold."


def test_a_fault_in_reading_stands_on_the_channel(paper, monkeypatch):
    def fail(*_given):
        raise KeyError("reviews")

    monkeypatch.setattr(Paper, "fetch", fail)
    with pytest.raises(KeyError):
        collect(paper, at=NOON)
    paper.refresh_from_db()
    assert paper.failing_since == NOON
    assert "lugeda ei oska" in paper.error


@pytest.fixture(name="old")
def fixture_old(paper):
    """A reading that set out before the channel was let go and came back."""
    old = Channel.objects.get(pk=paper.pk)
    old.backfilled(at=NOON)
    again = Channel.objects.get(pk=paper.pk)
    again.disconnect(at=NOON)
    again.come_back()
    return old


def test_a_reading_under_an_old_connection_brings_nothing(old, monkeypatch):
    bringing(monkeypatch, Incoming("a", text="Cold."))
    assert collect(old, at=NOON).total == 0
    now = Channel.objects.get()
    assert (now.cursor, now.backfilled_at) == ({}, None)


def test_an_old_key_is_not_blamed_on_the_new_one(old, monkeypatch):
    def fail(*_given):
        raise KeyError("reviews")

    monkeypatch.setattr(Paper, "fetch", fail)
    with pytest.raises(KeyError):
        collect(old, at=NOON)
    assert Channel.objects.get().failing_since is None


def test_a_full_disk_takes_nothing_from_a_letter(paper, monkeypatch):
    bringing(monkeypatch, Incoming("a", text="Cold.", details={"from": "mart@a.ee"}))

    def fail(*_given, **_named):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(taking_in, "receive", fail)
        with pytest.raises(OSError, match="No space"):
            collect(paper, at=NOON)
    assert Channel.objects.get().cursor == {}
    collect(paper, at=NOON)
    assert Feedback.objects.get().details["from"] == "mart@a.ee"


def test_where_nothing_at_all_can_be_stored_the_cursor_stays(paper, monkeypatch):
    bringing(monkeypatch, *[Incoming(name, text="Cold.") for name in "abc"])
    stumbling(monkeypatch, lambda _item: True)
    with pytest.raises(ZeroDivisionError):
        collect(paper, at=NOON)
    assert Channel.objects.get().cursor == {}


def test_without_what_is_in_the_way_a_letter_can_still_be_answered(paper, monkeypatch):
    details = {"from": "mart@a.ee", "odd": 1}
    bringing(monkeypatch, Incoming("a", text="Cold.", raw={"odd": 1}, details=details))
    stumbling(monkeypatch, lambda item: bool(item.raw))
    collect(paper, at=NOON)
    assert Feedback.objects.get().details == {"from": "mart@a.ee"}
