"""Texts that make careless programs think for hours, on the whole way of a review."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from amends.accounts.membership import Membership
from amends.channels.channel import Channel
from amends.journeys import answer
from tests.world import said, signed_in

BOMBS = {
    "one long word": "a" * 1_000_000,
    "nested brackets": "(" * 100_000 + ")" * 100_000,
    "nested markup": "<b>" * 50_000,
    "one line of words": "pizza was cold and " * 25_000,
    "question and answer": "?!" * 100_000,
    "faces": "😀" * 5_000,
    "a family again and again": "👨‍👩‍👧‍👦" * 1_000,
}
SECONDS = 20

every_bomb = pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS.keys())


@contextmanager
def soon() -> Iterator[None]:
    begun = time.process_time()
    yield
    assert time.process_time() - begun < SECONDS


@every_bomb
def test_a_bomb_is_heard_shown_and_answered_soon(
    by_hand: Channel, kadri: Membership, bomb: str
) -> None:
    browser = signed_in(kadri)
    with soon():
        case = said(by_hand, bomb, stars=1.0)
        page = browser.get(f"/cases/{case.reference}/")
        inbox = browser.get("/cases/")
        drafts = answer.propose(case.feedback.get(), kadri, ui_lang="en").drafts
    assert (page.status_code, inbox.status_code) == (200, 200)
    assert drafts


@every_bomb
def test_a_bomb_typed_as_a_reply_is_looked_over_soon(
    by_hand: Channel, kadri: Membership, bomb: str
) -> None:
    feedback = said(by_hand, "The pizza was cold.", stars=1.0).feedback.get()
    with soon():
        findings = answer.look_over(feedback, bomb, kadri, ui_lang="en")
    assert findings


@every_bomb
def test_a_bomb_in_the_search_box_is_answered_soon(
    by_hand: Channel, kadri: Membership, bomb: str
) -> None:
    said(by_hand, "The pizza was cold.")
    with soon():
        response = signed_in(kadri).get("/cases/", {"q": bomb[:100_000]})
    assert response.status_code == 200
