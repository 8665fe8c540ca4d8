"""Vouchers at the counter, in the customer's hand, and on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from hashlib import sha256

import pytest
from django.test import Client

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.foundation import clock
from amends.journeys import ruling
from amends.journeys.putting_right import Wish, give
from amends.remedies.voucher import Voucher
from amends.remedies.voucher_code import fresh_code
from amends.remedies.voucher_terms import VoucherTerms
from tests.world import NOON, signed_in, with_token

JSON = "application/json"


@pytest.fixture(autouse=True)
def monday_noon() -> Iterator[None]:
    with clock.stopped(NOON):
        yield


@pytest.fixture
def voucher(tuul: Organisation, cold_pizza: Case, kadri: Membership) -> Voucher:
    ruling.allow(tuul, {"voucher": Decimal(50)}, by=kadri.user, at=NOON)
    give(cold_pizza, Wish("v", "voucher", Decimal(18), "Asked."), kadri, at=NOON)
    found: Voucher = Voucher.objects.get()
    return found


def taken(code: object, amount: str, key: str = "k") -> dict[str, object]:
    return {"code": code, "amount": amount, "key": key}


def test_the_counter_takes_a_part_and_says_what_is_left(
    voucher: Voucher, liis: Membership
) -> None:
    browser = signed_in(liis)
    assert "€18.00" in browser.get("/counter/", {"code": voucher.code}).content.decode()
    done = browser.post(
        "/counter/redemption/", taken(voucher.code, "10,50"), follow=True
    )
    assert "€7.50" in done.content.decode()
    more = browser.post("/counter/redemption/", taken(voucher.code, "8", "l"))
    assert more.status_code == 409
    assert "Only €7.50 are left on it." in more.content.decode()


def test_a_wrong_code_is_told(voucher: Voucher, liis: Membership) -> None:
    browser = signed_in(liis)
    page = browser.get("/counter/", {"code": fresh_code()}).content.decode()
    assert "There is no such voucher" in page


def test_who_guesses_finds_nothing_any_more(voucher: Voucher, liis: Membership) -> None:
    browser = signed_in(liis)
    for _time in range(41):
        browser.get("/counter/", {"code": "x"})
    page = browser.get("/counter/", {"code": voucher.code}).content.decode()
    assert "€18.00" not in page


def test_the_customer_sees_it_without_signing_in(voucher: Voucher) -> None:
    response = Client().get(f"/v/{voucher.code}/?lang=en")
    page = response.content.decode()
    assert str(voucher.code) in page
    assert re.search(r"Until \w+ \d+, 2027|Until \d+ \w+ 2027", page)
    assert response["Referrer-Policy"] == "no-referrer"
    assert not response.cookies
    assert Client().get(f"/v/{fresh_code()}/").status_code == 404


def test_the_customer_is_not_shown_the_way_to_the_till(
    voucher: Voucher, liis: Membership, olev: Membership
) -> None:
    address = f"/v/{voucher.code}/"
    assert "/counter/" not in signed_in(olev).get(address).content.decode()
    assert "/counter/" in signed_in(liis).get(address).content.decode()


def test_it_is_printed(voucher: Voucher, liis: Membership) -> None:
    for client, path in (
        (signed_in(liis), f"/vouchers/{voucher.pk}/print.pdf"),
        (Client(), f"/v/{voucher.code}/print.pdf"),
    ):
        assert client.get(path).content.startswith(b"%PDF")


def test_a_reader_sees_the_ledger_and_no_code(
    voucher: Voucher, rein: Membership
) -> None:
    page = signed_in(rein).get(f"/vouchers/{voucher.pk}/").content.decode()
    assert "Issued" in page
    assert str(voucher.code) not in page


def test_a_recall_needs_its_reason(voucher: Voucher, kadri: Membership) -> None:
    browser = signed_in(kadri)
    browser.post(f"/vouchers/{voucher.pk}/recall/", {"reason": ""})
    voucher.refresh_from_db()
    assert voucher.left == 18
    browser.post(f"/vouchers/{voucher.pk}/recall/", {"reason": "A mistake"})
    voucher.refresh_from_db()
    assert voucher.left == 0
    assert "A mistake" in browser.get(f"/vouchers/{voucher.pk}/").content.decode()


def test_terms_are_kept_for_new_vouchers(kadri: Membership, liis: Membership) -> None:
    answers = {"months": "6", "text-et": "Kehtib ainult Tartus."}
    assert signed_in(liis).post("/vouchers/terms/", answers).status_code == 403
    assert signed_in(kadri).post("/vouchers/terms/", answers).status_code == 302
    kept = VoucherTerms.objects.get()
    assert (kept.months, kept.texts) == (6, {"et": "Kehtib ainult Tartus."})


def test_a_shop_takes_it_by_program(voucher: Voucher, liis: Membership) -> None:
    shop = with_token(liis)
    seen = shop.post("/api/v1/vouchers/lookup", {"code": voucher.code}, JSON).json()
    assert (seen["left"], "code" in seen) == ("18.00", False)
    for _time in "ab":
        done = shop.post("/api/v1/vouchers/redemptions", taken(voucher.code, "5"), JSON)
        assert done.status_code == 201
    assert done.json()["voucher"]["left"] == "13.00"
    late = shop.post(
        "/api/v1/vouchers/redemptions", taken(voucher.code, "14", "z"), JSON
    )
    assert (late.status_code, late.json()["left"]) == (409, "13.00")
    listed = shop.get("/api/v1/vouchers").json()["items"]
    assert [row["left"] for row in listed] == ["13.00"]


def test_a_shop_that_was_cut_off_tells_by_program(
    voucher: Voucher, liis: Membership
) -> None:
    shop = with_token(liis)
    listed = shop.get("/api/v1/vouchers/list").json()
    digest = sha256(f"voucher:{voucher.code}".encode()).hexdigest()
    assert [row["digest"] for row in listed["vouchers"]] == [digest]
    taking = taken(voucher.code, "20.00") | {
        "seal": listed["seal"],
        "taken_at": "2026-09-14T12:00:00Z",
    }
    for _telling in "ab":
        told = shop.post("/api/v1/vouchers/takings", taking, JSON)
        assert told.status_code == 201
        assert told.json() == {"booked": "18.00", "missing": "2.00", "why": "spent"}
    (double,) = shop.get("/api/v1/vouchers/double-uses").json()
    assert (double["voucher_id"], double["missing"]) == (voucher.pk, "2.00")
    foreign = shop.post("/api/v1/vouchers/takings", {**taking, "seal": "x"}, JSON)
    assert foreign.status_code == 409
    far = {**taking, "taken_at": "2026-09-14T12:00:00"}
    assert shop.post("/api/v1/vouchers/takings", far, JSON).status_code == 422
