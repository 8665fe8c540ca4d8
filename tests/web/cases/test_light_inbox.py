"""The inbox is light: what nobody looks at yet does not come along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from amends.channels.incoming import Incoming
from amends.foundation import clock
from amends.journeys.arrival import receive
from tests.world import NOON, signed_in

if TYPE_CHECKING:
    from amends.accounts.membership import Membership
    from amends.channels.channel import Channel

INBOX = "/cases/?view=all"
MOST = 60_000
WORDS = "Pizza oli külm ja leti taga ei vaadanud keegi meie poole. " * 2


def test_fifty_cases_are_a_page_of_sixty_kilobytes(
    by_hand: Channel, kadri: Membership
) -> None:
    items = [
        Incoming(external_id=str(n), text=WORDS, stars=2, written_at=NOON)
        for n in range(50)
    ]
    with clock.stopped(NOON):
        receive(by_hand, items, at=NOON, backfill=True)
        page = signed_in(kadri).get(INBOX).content
    assert page.count(b"case-row__link") == 50
    assert len(page) <= MOST


def test_the_filters_come_when_somebody_looks_for_them(
    by_hand: Channel, kadri: Membership
) -> None:
    browser = signed_in(kadri)
    asked = f"{INBOX}&filters=shown"
    assert 'name="aspect"' not in browser.get(INBOX).text
    part = browser.get(asked, headers={"HX-Request": "true"}).text
    assert part.startswith('<div class="narrowing__choices">')
    assert 'name="aspect"' in part
    # Without JavaScript the link leads to the whole page with them open.
    whole = browser.get(asked).text
    assert "<!doctype html>" in whole
    assert 'name="aspect"' in whole


def test_filters_that_are_set_stand_there_at_once(
    by_hand: Channel, kadri: Membership
) -> None:
    page = signed_in(kadri).get(f"{INBOX}&kind=complaint").text
    assert '<option value="complaint" selected>' in page
