"""How many questions the case page asks the database: few, and no more for more."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import connection
from django.test.utils import CaptureQueriesContext

from amends.channels.incoming import Incoming
from amends.foundation import clock
from amends.journeys.arrival import receive
from amends.remedies.investigation import Investigation
from tests.world import NOON, said, signed_in

if TYPE_CHECKING:
    from django.test import Client

    from amends.accounts.membership import Membership
    from amends.cases.case import Case
    from amends.channels.channel import Channel

MOST = 39


def asked(browser: Client, case: Case) -> list[str]:
    """Return the statements of the page, once it has been shown before."""
    browser.get(f"/cases/{case.reference}/")
    with CaptureQueriesContext(connection) as seen:
        assert browser.get(f"/cases/{case.reference}/").status_code == 200
    return [query["sql"] for query in seen]


def test_a_case_is_shown_with_few_statements(
    by_hand: Channel, kadri: Membership
) -> None:
    case = said(by_hand, "The pizza was cold, I want my money back.", stars=1)
    assert len(asked(signed_in(kadri), case)) <= MOST


def test_no_statement_asks_for_what_is_known(
    by_hand: Channel, kadri: Membership
) -> None:
    case = said(by_hand, "The pizza was cold, I want my money back.", stars=1)
    seen = asked(signed_in(kadri), case)
    assert not [sql for sql in seen if seen.count(sql) > 1]


def test_a_long_conversation_and_many_looks_cost_no_more(
    by_hand: Channel, kadri: Membership
) -> None:
    case = said(by_hand, "Pitsa oli külm.", external_id="1", thread="t")
    browser = signed_in(kadri)
    counts = []
    for count in (1, 12):
        more = [
            Incoming(
                external_id=f"{count}-{place}",
                text=f"Kiri {place}: pitsa oli külm.",
                thread="t",
                written_at=NOON + timedelta(minutes=place),
            )
            for place in range(count)
        ]
        receive(by_hand, more, at=NOON)
        for _look in range(count):
            Investigation.objects.create(
                organisation=case.organisation,
                case=case,
                at_fault="yes",
                looked_by=kadri.user,
                looked_at=clock.now(),
            )
        counts.append(len(asked(browser, case)))
    assert counts[0] == counts[1]
