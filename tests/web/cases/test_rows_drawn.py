"""Rows of the inbox: drawn once for the same words, with few statements."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from amends.foundation import clock
from amends.web.cases import drawn
from tests.world import NOON, said, signed_in

if TYPE_CHECKING:
    from amends.accounts.membership import Membership
    from amends.channels.channel import Channel

INBOX = "/cases/?view=all"
MOST = 10


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawn, "_drawn", {})


def test_many_rows_ask_no_more_than_one(by_hand: Channel, kadri: Membership) -> None:
    browser = signed_in(kadri)
    for number in range(12):
        said(by_hand, f"The pizza was cold, number {number}.", stars=1)
    browser.get(INBOX)
    with CaptureQueriesContext(connection) as seen:
        assert b"number 11" in browser.get(INBOX).content
    assert len(seen) <= MOST


def test_a_row_changes_with_whatever_is_seen_in_it(
    by_hand: Channel, kadri: Membership, liis: Membership
) -> None:
    case = said(by_hand, "The pizza was cold.", stars=1)
    browser = signed_in(kadri)
    first = browser.get(INBOX).content
    assert b"No owner" in first
    case.assign(liis.user, by=kadri.user, at=NOON)
    assert str(liis.user).encode() in browser.get(INBOX).content
    by_hand.name = "The big book"
    by_hand.save()
    assert b"The big book" in browser.get(INBOX).content
    kadri.user.prefer(language="et")
    assert b"Vastutaja:" in signed_in(kadri).get(INBOX).content


def test_a_day_later_it_says_another_time(
    by_hand: Channel, kadri: Membership, monkeypatch: pytest.MonkeyPatch
) -> None:
    said(by_hand, "The pizza was cold.", stars=1)
    browser = signed_in(kadri)
    early = browser.get(INBOX).content.decode()
    later = clock.now() + timedelta(days=10)
    monkeypatch.setattr(clock, "now", lambda: later)
    late = browser.get(INBOX).content.decode()
    told = '<time class="case-row__at"'
    assert told in early
    assert early.split(told)[1] != late.split(told)[1]


def test_who_has_left_is_still_named(
    by_hand: Channel, kadri: Membership, liis: Membership
) -> None:
    for words in ("The pizza was cold.", "The soup was cold."):
        case = said(by_hand, words, stars=1)
        case.assign(liis.user, by=kadri.user, at=NOON)
    name = str(liis.user).encode()
    liis.delete()
    browser = signed_in(kadri)
    browser.get(INBOX)
    with CaptureQueriesContext(connection) as seen:
        assert name in browser.get(INBOX).content
    assert len(seen) <= MOST + 1
