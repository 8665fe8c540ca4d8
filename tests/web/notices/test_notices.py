"""The bell, what is behind it, and what somebody wants to hear of."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.routing.device import Device
from amends.routing.notice import Notice
from amends.routing.notice_wish import NoticeWish
from tests.world import NOON, signed_in


@pytest.fixture
def tell(cold_pizza: Case, liis: Membership) -> Callable[..., Notice]:
    """Tell Liis something."""

    def told(kind: str = "mention", who: Membership = liis) -> Notice:
        key = f"{kind}:{Notice.objects.count()}"
        Notice.tell(
            cold_pizza, {who.user_id}, (kind, key), at=NOON, detail={"who": "Kadri"}
        )
        found: Notice = Notice.objects.latest("pk")
        return found

    return told


def bell(who: Membership, path: str = "/cases/") -> str:
    """Return the number that the bell shows, empty for none."""
    page = signed_in(who).get(path).content.decode()
    found = re.search(r"bell__count[^>]*>([^<]*)<", page)
    return found[1] if found else ""


def test_the_bell_counts_ones_own(
    tell: Callable[..., Notice], liis: Membership, kadri: Membership
) -> None:
    assert bell(liis) == ""
    tell()
    tell("assigned")
    assert bell(liis) == "2"
    assert bell(liis, "/notices/bell/") == "2"
    assert bell(kadri) == ""


def test_the_bell_costs_no_statement(
    tell: Callable[..., Notice],
    liis: Membership,
    django_assert_num_queries: Any,
) -> None:
    tell()
    browser = signed_in(liis)
    browser.get("/notices/bell/")
    # The session, and who is signed in with places and bell.
    with django_assert_num_queries(2):
        browser.get("/notices/bell/")


def test_one_is_put_away_or_all_that_were_shown(
    tell: Callable[..., Notice], liis: Membership
) -> None:
    first, second = tell(), tell("assigned")
    browser = signed_in(liis)
    page = browser.get("/notices/").content.decode()
    assert "Kadri names you in a note" in page
    browser.post(f"/notices/{first.pk}/read/")
    assert bell(liis) == "1"
    newer = tell("approval")
    browser.post("/notices/read/", {"until": second.pk})
    unseen = Notice.objects.unseen().values_list("pk", flat=True)
    assert list(unseen) == [newer.pk]
    assert "Kadri names you in a note" in browser.get("/notices/").content.decode()


def test_nobody_reads_or_puts_away_somebody_elses(
    tell: Callable[..., Notice], kadri: Membership, olev: Membership
) -> None:
    told = tell()
    for other in (kadri, olev):
        browser = signed_in(other)
        assert browser.post(f"/notices/{told.pk}/read/").status_code == 404
        browser.post("/notices/read/", {"until": told.pk})
        assert "Kadri names you" not in browser.get("/notices/").content.decode()
    told.refresh_from_db()
    assert told.seen_at is None


def test_who_no_longer_sees_the_case_no_longer_sees_the_notice(
    tell: Callable[..., Notice], mihkel: Membership, elva: object
) -> None:
    tell(who=mihkel)
    Case.objects.update(location=elva)
    assert "Kadri names you" not in signed_in(mihkel).get("/notices/").content.decode()


def test_having_the_case_open_is_having_seen_it(
    tell: Callable[..., Notice], liis: Membership, cold_pizza: Case
) -> None:
    tell()
    signed_in(liis).post(f"/cases/{cold_pizza.reference}/presence/")
    assert bell(liis) == ""


def test_wishes_are_kept_way_by_way(liis: Membership, tell: Any) -> None:
    browser = signed_in(liis)
    wish = {"page": ["mention", "nonsense"], "mail": ["time"], "device": []}
    assert browser.post("/notices/wishes/", wish).status_code == 302
    kept = NoticeWish.of(liis.user)
    assert (kept.page, kept.mail, kept.device) == (["mention"], ["time"], [])
    page = browser.get("/notices/wishes/").content.decode()
    assert len(re.findall(r"<input[^>]* checked", page)) == 2


def test_what_is_wanted_by_mail_alone_does_not_ring(
    liis: Membership, tell: Callable[..., Notice]
) -> None:
    NoticeWish.keep(liis.user, {"page": [], "mail": ["mention"]})
    assert tell().mail_at is not None
    assert bell(liis) == ""


@pytest.mark.parametrize(
    "address", ["", "http://push.example/1", "https://a:b@push.example/1", "x"]
)
def test_an_address_that_is_none_is_not_knocked_at(
    liis: Membership, address: str
) -> None:
    wish = {"address": address, "key": "AAAA", "secret": "AAAA"}
    assert signed_in(liis).post("/notices/devices/", wish).status_code == 422
    assert not Device.objects.exists()


def test_knocking_ends_everywhere_at_a_word(liis: Membership) -> None:
    keys = ("B" * 87, "A" * 22)
    address = "https://push.example/1"
    Device.keep(liis.user, address, keys, sign_in="x", at=NOON)
    assert signed_in(liis).post("/notices/devices/end/").status_code == 302
    assert not Device.objects.exists()
