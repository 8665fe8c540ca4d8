"""A voucher is spent once, and its ledger balances."""

from __future__ import annotations

import threading
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction
from django_scopes import scope
from hypothesis import given
from hypothesis import strategies as st

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.foundation import clock
from amends.journeys.putting_right import Wish, give
from amends.journeys.redeeming import (
    Expired,
    Redemption,
    TooLittleLeft,
    Unknown,
    call_back,
    expire_vouchers,
    look_up,
    months_after,
    redeem,
)
from amends.remedies.voucher import Voucher
from amends.remedies.voucher_code import SIGNS, fresh_code, read_code
from amends.remedies.voucher_entry import Deed, VoucherEntry
from tests.world import NOON

WISH = Wish("v", "voucher", Decimal("18.00"), "She asked for one.")


@pytest.fixture
def voucher(our_fault: Case, kadri: Membership) -> Voucher:
    give(our_fault, WISH, kadri, at=NOON)
    found: Voucher = Voucher.objects.get()
    return found


def asking(voucher: Voucher, amount: str, key: str = "k") -> Redemption:
    return Redemption(str(voucher.code), Decimal(amount), key)


def balanced(voucher: Voucher) -> bool:
    voucher.refresh_from_db()
    return VoucherEntry.objects.of(voucher).balance() == voucher.left


def test_a_granted_voucher_is_issued_with_its_terms(voucher: Voucher) -> None:
    assert (voucher.amount, voucher.left) == (Decimal("18.00"), Decimal("18.00"))
    assert voucher.expires_on == date(2027, 9, 14)
    assert voucher.language == "et"
    assert "raha vastu" in voucher.terms
    assert balanced(voucher)


def test_the_database_never_sees_the_code(voucher: Voucher) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT code, digest FROM remedies_voucher")
        kept = "".join(cursor.fetchone())
    assert str(voucher.code) not in kept


def test_it_is_spent_in_parts_and_never_beyond(
    voucher: Voucher, liis: Membership, tartu: Location
) -> None:
    redeem(asking(voucher, "10.00", "a"), liis, at=NOON)
    with pytest.raises(TooLittleLeft):
        redeem(asking(voucher, "8.01", "b"), liis, at=NOON)
    redeem(asking(voucher, "8.00", "c"), liis, at=NOON)
    assert balanced(voucher)
    assert voucher.left == 0


def test_a_till_that_asks_again_takes_nothing_more(
    voucher: Voucher, liis: Membership
) -> None:
    first = redeem(asking(voucher, "10.00"), liis, at=NOON)
    assert redeem(asking(voucher, "10.00"), liis, at=NOON) == first
    assert balanced(voucher)
    assert voucher.left == 8


def test_after_the_last_day_it_is_worth_nothing(
    voucher: Voucher, liis: Membership
) -> None:
    last = NOON.replace(year=2027)
    redeem(asking(voucher, "1.00", "in time"), liis, at=last)
    with pytest.raises(Expired):
        redeem(asking(voucher, "1.00"), liis, at=last + timedelta(days=1))
    with clock.stopped(last + timedelta(days=2)):
        expire_vouchers.func()
        expire_vouchers.func()
    assert balanced(voucher)
    assert voucher.left == 0
    assert [row.deed for row in VoucherEntry.objects.of(voucher)][-1] == Deed.EXPIRED


def test_what_is_called_back_is_gone_once(voucher: Voucher, kadri: Membership) -> None:
    assert call_back(voucher, "Wrong case", by=kadri.user, at=NOON)
    assert not call_back(voucher, "Wrong case", by=kadri.user, at=NOON)
    assert balanced(voucher)


def test_a_code_of_another_house_is_unknown(voucher: Voucher, olev: Membership) -> None:
    with scope(organisation=olev.organisation), pytest.raises(Unknown):
        look_up(str(voucher.code))


def test_no_statement_can_leave_less_than_nothing(voucher: Voucher) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Voucher.objects.update(left=Decimal(-1))


@given(st.integers(0, 10**6))
def test_a_code_is_read_as_people_type_it(number: int) -> None:
    code = fresh_code()
    assert set(code) <= set(SIGNS) | {"-"}
    typed = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert read_code(f"  {typed}\n") == code
    assert read_code(code[:-1]) == read_code(code + "7") == ""
    assert number >= 0


def test_months_end_where_the_month_ends() -> None:
    assert months_after(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert months_after(date(2026, 12, 1), 12) == date(2027, 12, 1)


@pytest.mark.django_db(transaction=True)
def test_of_fifty_tills_exactly_one_gets_it(
    tuul: Organisation, voucher: Voucher, liis: Membership
) -> None:
    wins: list[int] = []
    losses: list[int] = []
    start = threading.Barrier(50)

    def till(number: int) -> None:
        try:
            start.wait()
            with scope(organisation=tuul):
                redeem(asking(voucher, "18.00", f"till {number}"), liis, at=NOON)
            wins.append(number)
        except TooLittleLeft:
            losses.append(number)
        finally:
            connection.close()

    tills = [threading.Thread(target=till, args=(number,)) for number in range(50)]
    for one in tills:
        one.start()
    for one in tills:
        one.join()
    assert (len(wins), len(losses)) == (1, 49)
    assert balanced(voucher)
    assert VoucherEntry.objects.filter(deed=Deed.SPENT).count() == 1
