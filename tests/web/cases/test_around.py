"""Around a case: its neighbours, what stood there before, a session that ran out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.channels.incoming import Incoming
from amends.foundation import clock
from amends.journeys.arrival import receive
from amends.web.cases.waking import wakings
from tests.world import NOON, said, signed_in


@pytest.fixture(autouse=True)
def monday_noon() -> Iterator[None]:
    with clock.stopped(NOON):
        yield


def shown(who: Membership, case: Case) -> str:
    return signed_in(who).get(f"/cases/{case.reference}/").content.decode()


def test_one_goes_from_case_to_case_without_the_list(
    by_hand: Channel, kadri: Membership
) -> None:
    old, middle, new = (said(by_hand, text) for text in ("Üks.", "Kaks.", "Kolm."))
    page = shown(kadri, middle)
    assert f'href="/cases/{new.reference}/" aria-label="Newer case"' in page
    assert f'href="/cases/{old.reference}/" aria-label="Older case"' in page
    assert "Newer case" not in shown(kadri, new)
    assert "Older case" not in shown(kadri, old)


def test_a_closed_neighbour_is_passed_over(by_hand: Channel, kadri: Membership) -> None:
    old, middle, new = (said(by_hand, text) for text in ("Üks.", "Kaks.", "Kolm."))
    middle.close(by=kadri.user, at=NOON)
    assert f'href="/cases/{old.reference}/" aria-label="Older' in shown(kadri, new)


def test_a_reply_from_before_is_shown(by_hand: Channel, kadri: Membership) -> None:
    case = said(by_hand, "Külm.", details={"reply": "Vabandust! <b>Kadri</b>"})
    page = shown(kadri, case)
    assert "answered there before" in page
    assert "Vabandust! &lt;b&gt;Kadri" in page


def test_quoted_mails_are_folded_away(by_hand: Channel, kadri: Membership) -> None:
    case = said(by_hand, "Ikka külm.", details={"quoted": "> <i>Tere</i>, Mart"})
    page = shown(kadri, case)
    assert "Show the earlier mails quoted in it" in page
    assert "&gt; &lt;i&gt;Tere" in page


def test_a_part_of_a_page_never_becomes_the_sign_in(
    cold_pizza: Case, client: Client
) -> None:
    part = client.get("/cases/news/?since=0", headers={"HX-Request": "true"})
    assert (part.status_code, part.content) == (401, b"")


def test_a_long_story_costs_no_more_statements(
    by_hand: Channel, liis: Membership
) -> None:
    case = said(by_hand, "Üks.", external_id="1", thread="t")
    browser = signed_in(liis)
    counts = []
    for count in (2, 20):
        more = [
            Incoming(
                external_id=f"{count}-{place}",
                text=f"Kiri {place}.",
                thread="t",
                written_at=NOON + timedelta(minutes=place),
            )
            for place in range(count)
        ]
        receive(by_hand, more, at=NOON)
        with CaptureQueriesContext(connection) as asked:
            browser.get(f"/cases/{case.reference}/")
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_on_a_sunday_tomorrow_is_monday_and_told_once(
    cold_pizza: Case, kadri: Membership
) -> None:
    sunday = NOON - timedelta(days=1)
    names = [waking.name for waking in wakings(cold_pizza, sunday)]
    assert names == ["In three hours", "Tomorrow morning", "In three days"]


def test_the_reader_of_a_page_reads_their_own_clock(
    cold_pizza: Case, kadri: Membership
) -> None:
    kadri.user.time_zone = "Europe/Tallinn"
    kadri.user.save()
    page = shown(kadri, cold_pizza)
    morning = page.index("Tuesday, 15 Sep")
    assert "2026, 09:00" in page[morning : morning + 40]
