"""How was the same thing answered before?"""

from __future__ import annotations

from django.db import connection
from django.test.utils import CaptureQueriesContext

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.channels.channel import Channel
from tests.world import NOON, said, signed_in

BEFORE = "The same thing before"


def page_of(who: Membership, case: Case) -> str:
    return signed_in(who).get(f"/cases/{case.reference}/").content.decode()


def test_an_answered_case_about_the_same_stands_beside_a_new_one(
    by_hand: Channel, kadri: Membership
) -> None:
    old = said(by_hand, "My pizza was cold.", external_id="old")
    said(by_hand, "The staff were very friendly.", external_id="praise")
    new = said(by_hand, "The pizza arrived stone cold.", external_id="new")
    assert BEFORE not in page_of(kadri, new), "nobody answered the old one yet"
    old.answered(by=kadri.user, at=NOON)
    page = page_of(kadri, new)
    assert BEFORE in page
    assert f'href="/cases/{old.reference}/"' in page.split(BEFORE)[1]


def test_praise_resembles_no_complaint(by_hand: Channel, kadri: Membership) -> None:
    old = said(by_hand, "My pizza was lovely and hot.", external_id="old")
    old.answered(by=kadri.user, at=NOON)
    new = said(by_hand, "The pizza arrived stone cold.", external_id="new")
    assert BEFORE not in page_of(kadri, new)


def test_nobody_is_shown_a_case_of_a_place_that_is_not_theirs(
    paper: Channel,
    by_hand: Channel,
    elva: Location,
    kadri: Membership,
    mihkel: Membership,
) -> None:
    by_hand.location = elva
    by_hand.save(update_fields=["location"])
    elsewhere = said(by_hand, "My pizza was cold.", external_id="old")
    elsewhere.answered(by=kadri.user, at=NOON)
    here = said(paper, "The pizza arrived stone cold.", external_id="new")
    assert BEFORE in page_of(kadri, here)
    assert BEFORE not in page_of(mihkel, here)


def test_many_earlier_cases_cost_no_more_than_one(
    by_hand: Channel, kadri: Membership
) -> None:
    new = said(by_hand, "The pizza arrived stone cold.", external_id="new")
    costs = []
    for count in (1, 12):
        for place in range(count):
            old = said(by_hand, "My pizza was cold.", external_id=f"{count}-{place}")
            old.answered(by=kadri.user, at=NOON)
        page_of(kadri, new)
        with CaptureQueriesContext(connection) as asked:
            page_of(kadri, new)
        costs.append(len(asked))
    assert costs[0] == costs[1]
