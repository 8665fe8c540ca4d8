"""A till that was cut off loses nothing, books nothing twice and hides no loss."""

from __future__ import annotations

import json
import threading
from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django_scopes import scope

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.foundation import clock
from amends.journeys.auditing import odd_ones
from amends.journeys.putting_right import Wish, give
from amends.journeys.reconciling import (
    ForeignList,
    Taking,
    list_for,
    opened,
    settle,
)
from amends.journeys.redeeming import (
    Redemption,
    TooMuchToday,
    Unknown,
    expire_vouchers,
    redeem,
)
from amends.remedies.double_use import DoubleUse
from amends.remedies.remedy import Remedy
from amends.remedies.voucher import Voucher
from amends.remedies.voucher_code import fresh_code
from amends.remedies.voucher_entry import VoucherEntry
from amends.remedies.voucher_terms import VoucherTerms
from tests.world import NOON, signed_in

LATER = NOON + timedelta(hours=3)


@pytest.fixture
def voucher(our_fault: Case, kadri: Membership) -> Voucher:
    wish = Wish("v", "voucher", Decimal("18.00"), "She asked for one.")
    give(our_fault, wish, kadri, at=NOON)
    found: Voucher = Voucher.objects.get()
    return found


def taking(
    voucher: Voucher, amount: str, key: str = "k", at: datetime = NOON
) -> Taking:
    return Taking(str(voucher.code), Decimal(amount), key, at)


def balanced(voucher: Voucher) -> bool:
    voucher.refresh_from_db()
    return VoucherEntry.objects.of(voucher).balance() == voucher.left


def test_what_was_taken_without_a_line_is_booked_once(
    voucher: Voucher, liis: Membership
) -> None:
    for _telling in "ab":
        done = settle(taking(voucher, "10.00"), NOON, liis, at=LATER)
        assert (done.booked, done.missing, done.why) == (10, 0, "")
    assert balanced(voucher)
    assert voucher.left == 8


def test_the_same_worth_twice_is_shown_as_a_loss(
    voucher: Voucher, liis: Membership, kadri: Membership
) -> None:
    redeem(Redemption(str(voucher.code), Decimal(15), "till 1"), liis, at=NOON)
    for _telling in "ab":
        done = settle(taking(voucher, "10.00"), NOON, liis, at=LATER)
        assert (done.booked, done.missing, done.why) == (3, 7, "spent")
    assert balanced(voucher)
    assert DoubleUse.objects.get().missing == 7
    browser = signed_in(kadri)
    with clock.stopped(LATER):
        assert "€7.00" in browser.get("/vouchers/").content.decode()
        browser.post(f"/vouchers/double/{DoubleUse.objects.get().pk}/")
        assert "Double uses" not in browser.get("/vouchers/").content.decode()


def test_what_was_taken_in_time_counts_though_it_is_told_too_late(
    voucher: Voucher, liis: Membership
) -> None:
    last = NOON.replace(year=2027)
    done = settle(
        taking(voucher, "5.00", at=last), last, liis, at=last + timedelta(days=1)
    )
    assert done.booked == 5
    with clock.stopped(last + timedelta(days=2)):
        expire_vouchers.func()
    late = settle(
        taking(voucher, "5.00", "l", last), last, liis, at=last + timedelta(days=3)
    )
    assert (late.booked, late.why) == (0, "expired")
    assert balanced(voucher)


def test_a_clock_that_lies_changes_nothing(voucher: Voucher, liis: Membership) -> None:
    years = timedelta(days=900)
    settle(taking(voucher, "5.00", at=NOON - years), NOON, liis, at=LATER)
    settle(taking(voucher, "5.00", "l", NOON + years), NOON, liis, at=LATER)
    booked = VoucherEntry.objects.of(voucher).values_list("at", flat=True)
    assert list(booked)[1:] == [NOON, LATER]


def test_a_list_is_good_for_its_own_house(
    voucher: Voucher, liis: Membership, olev: Membership
) -> None:
    found = list_for(liis, at=NOON)
    assert [row.digest for row in found.vouchers] == [voucher.digest]
    assert opened(found.seal, liis) == NOON
    for seal in (list_for(olev, at=NOON).seal, found.seal[:-1] + "~", "", "1:2"):
        with pytest.raises(ForeignList):
            opened(seal, liis)
    with pytest.raises(Unknown):
        settle(Taking(fresh_code(), Decimal(1), "k", NOON), NOON, liis, at=NOON)


def test_a_phone_fetches_the_list_and_tells(voucher: Voucher, liis: Membership) -> None:
    browser = signed_in(liis)
    listed = browser.get("/counter/list.json").json()
    assert listed["vouchers"] == {voucher.digest: ["18.00", "EUR", "2027-09-14"]}
    assert str(voucher.code) not in json.dumps(listed)
    row = {"code": str(voucher.code), "amount": "18.00", "key": "a", "taken": 1}
    wrong = {**row, "code": fresh_code(), "key": "b"}
    told = {"seal": listed["seal"], "taken": [row, wrong, "x", {"code": []}]}
    answer = browser.post("/counter/taken/", told, "application/json").json()
    assert [(one["key"], one["why"]) for one in answer["settled"]] == [
        ("a", ""),
        ("b", "wrong"),
    ]
    assert balanced(voucher)
    assert voucher.left == 0
    foreign = {**told, "seal": "x"}
    assert (
        browser.post("/counter/taken/", foreign, "application/json").status_code == 409
    )
    for hostile in ("[]", "{", "[" * 100_000, ""):
        browser.post("/counter/taken/", hostile, "application/json")
    assert VoucherEntry.objects.count() == 2


def test_a_place_takes_no_more_than_its_limit_without_a_manager(
    voucher: Voucher, liis: Membership, kadri: Membership, tuul: Organisation
) -> None:
    VoucherTerms.objects.create(organisation=tuul, most_taken=Decimal(10))
    redeem(Redemption(str(voucher.code), Decimal(8), "a"), liis, at=NOON)
    more = Redemption(str(voucher.code), Decimal(3), "b")
    with pytest.raises(TooMuchToday):
        redeem(more, liis, at=NOON)
    assert redeem(more, kadri, at=NOON).amount == -3


def test_who_gives_many_vouchers_a_day_asks_somebody_above(
    our_fault: Case, tuul: Organisation, liis: Membership, mihkel: Membership
) -> None:
    VoucherTerms.objects.create(organisation=tuul, most_given=1)
    wish = Wish("a", "voucher", Decimal("18.00"), "Asked.")
    first = give(our_fault, wish, mihkel, at=NOON)
    second = give(our_fault, Wish("b", *WISHED), mihkel, at=NOON)
    third = give(our_fault, Wish("c", *WISHED), mihkel, at=NOON + timedelta(days=2))
    given = Remedy.objects.given().values_list("pk", flat=True)
    assert set(given) == {first.pk, third.pk}
    assert second.authority == "owner"


WISHED = ("voucher", Decimal("18.00"), "Asked.")


def test_who_gave_and_took_it_is_worth_a_look(
    voucher: Voucher, kadri: Membership, liis: Membership
) -> None:
    redeem(Redemption(str(voucher.code), Decimal(1), "a"), liis, at=LATER)
    assert odd_ones(Case.objects.all(), at=LATER) == []
    redeem(Redemption(str(voucher.code), Decimal(1), "b"), kadri, at=LATER)
    assert [one.why for one in odd_ones(Case.objects.all(), at=LATER)] == ["own"]


@pytest.mark.django_db(transaction=True)
def test_ten_tills_that_come_back_at_once_book_no_more_than_there_is(
    tuul: Organisation, voucher: Voucher, liis: Membership
) -> None:
    booked: list[Decimal] = []
    start = threading.Barrier(10)

    def till(number: int) -> None:
        try:
            start.wait()
            with scope(organisation=tuul):
                one = taking(voucher, "5.00", f"till {number}")
                booked.append(settle(one, NOON, liis, at=LATER).booked)
        finally:
            connection.close()

    tills = [threading.Thread(target=till, args=(number,)) for number in range(10)]
    for one in tills:
        one.start()
    for one in tills:
        one.join()
    assert sorted(booked) == [0] * 6 + [3, 5, 5, 5]
    assert balanced(voucher)
    assert sum(row.missing for row in DoubleUse.objects.all()) == 32
