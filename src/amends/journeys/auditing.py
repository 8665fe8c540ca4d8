"""Auditing: what looks odd about vouchers, for a person to judge. Nobody is accused.

Called by the list of vouchers. It blocks nothing: limits do that (journeys.redeeming).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from amends.cases.case_queries import CaseQuerySet
from amends.remedies.double_use import DoubleUse
from amends.remedies.remedy import Remedy
from amends.remedies.voucher import Voucher
from amends.remedies.voucher_entry import VoucherEntry

QUARTER = timedelta(days=90)
AT_ONCE = timedelta(minutes=10)
OFTEN = 3
"""Vouchers to one customer in a quarter."""
MOST = 20


@dataclass(frozen=True, slots=True)
class Oddity:
    """One voucher with what is odd about it: own, quick or often."""

    why: str
    voucher: Voucher
    who: str


def double_uses(cases: CaseQuerySet) -> list[DoubleUse]:
    """Return what was handed out twice and nobody has looked at."""
    return list(DoubleUse.objects.among(cases).open()[:MOST])


def odd_ones(cases: CaseQuerySet, *, at: datetime) -> list[Oddity]:
    """Return what somebody may want to look at: three statements.

    own: whoever gave it took it at the till as well. quick: spent within minutes of
    its making. often: one customer was given several in a quarter.
    """
    spent = VoucherEntry.objects.among(cases).spent_since(at - QUARTER)
    own = [
        Oddity("own", entry.voucher, str(entry.by or ""))
        for entry in spent.by_their_giver()[:MOST]
    ]
    quick = [
        Oddity("quick", entry.voucher, str(entry.by or ""))
        for entry in spent.within(AT_ONCE)[:MOST]
    ]
    return own + quick + _often(cases, at)


def _often(cases: CaseQuerySet, at: datetime) -> list[Oddity]:
    given = Remedy.objects.among(cases).given_between(at - QUARTER, at)
    customers = given.customers_with("voucher", OFTEN)
    rows = Voucher.objects.among(cases).of_customers(customers)
    found = rows.with_surroundings().select_related("remedy__case__customer")
    seen: dict[int | None, Voucher] = {}
    for voucher in found.newest():
        seen.setdefault(voucher.remedy.case.customer_id, voucher)
    return [
        Oddity("often", voucher, str(voucher.remedy.case.customer or ""))
        for voucher in list(seen.values())[:MOST]
    ]
