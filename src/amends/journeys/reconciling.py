"""Reconciling: a till that was cut off goes on with a list, and tells what it took.

    list, signed and good for a day → taken while cut off → told → booked
                                                                 → or a double use

What left the till is never refused afterwards: as much as the voucher still holds is
booked, and the rest is shown as what it is, a loss that somebody looks at.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from django.core.signing import BadSignature, TimestampSigner
from django.db import transaction

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.journeys.redeeming import Unknown, look_up
from amends.remedies.double_use import DoubleUse, Missing, Why
from amends.remedies.voucher import Voucher
from amends.remedies.voucher_entry import Booking, Deed, VoucherEntry
from amends.remedies.voucher_terms import VoucherTerms

SEAL = TimestampSigner(sep=".", salt="amends.till.list")
GOOD_FOR = timedelta(days=1)
"""A list; what was taken by it may be told for much longer."""
TOLD_WITHIN = timedelta(days=60)
MOST = 5000
"""Vouchers on a list, the newest: 5000 are half a megabyte on the phone."""


class ForeignList(Exception):
    """This list was not made for this house: fetch a new one."""


@dataclass(frozen=True, slots=True)
class TillList:
    """What a till may take while it is cut off. It holds digests and no code."""

    made_at: datetime
    good_until: datetime
    seal: str
    vouchers: tuple[Voucher, ...]
    most: Decimal | None


@dataclass(frozen=True, slots=True)
class Taking:
    """One sum that a till took; ``key`` is its own and the same on each telling."""

    code: str
    amount: Decimal
    key: str
    taken_at: datetime
    place: Location | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of one taking. ``why`` is empty where all of it was booked."""

    key: str
    booked: Decimal
    missing: Decimal
    why: str = ""


def list_for(member: Membership, *, at: datetime) -> TillList:
    """Return the vouchers that can be spent now, sealed for this house and hour."""
    # The last place of the world has that day before it.
    day = (at - timedelta(hours=12)).date()
    terms = VoucherTerms.objects.first()
    return TillList(
        made_at=at,
        good_until=at + GOOD_FOR,
        seal=SEAL.sign(f"{member.organisation_id}:{at.timestamp():.0f}"),
        vouchers=tuple(Voucher.objects.open(day).newest()[:MOST]),
        most=terms.most_taken if terms else None,
    )


def opened(seal: str, member: Membership) -> datetime:
    """Return when the list was made; raises ForeignList for one that is not ours."""
    try:
        told = SEAL.unsign(seal, max_age=TOLD_WITHIN)
        house, _, second = told.partition(":")
        made_at = datetime.fromtimestamp(int(second)).astimezone()
    except (BadSignature, ValueError, OverflowError, OSError) as error:
        raise ForeignList from error
    if int(house) != member.organisation_id:
        raise ForeignList
    return made_at


@transaction.atomic
def settle(
    taking: Taking, made_at: datetime, member: Membership, *, at: datetime
) -> Settled:
    """Book what a till took, as far as there is something left; once for each key.

    Raises Unknown for a code that is none of ours.
    """
    voucher = Voucher.objects.select_for_update().get(pk=look_up(taking.code).pk)
    # A till's clock may say anything; it took it after the list and before now.
    taken_at = min(max(taking.taken_at, made_at), at)
    key = f"till:{voucher.pk}:{taking.key}"
    known = _known(key, taking)
    if known is not None:
        return known
    late = voucher.has_expired(voucher.today(taken_at))
    booked = Decimal(0) if late else min(voucher.left, taking.amount)
    if booked:
        booking = Booking(key, taken_at, by=member.user, place=taking.place)
        VoucherEntry.take(voucher, Deed.SPENT, booked, booking)
        detail = {
            "amount": str(booked),
            "currency": voucher.currency,
            "kind": "voucher",
        }
        voucher.remedy.case.log("voucher_spent", by=member.user, at=at, detail=detail)
    missing = taking.amount - booked
    if not missing:
        return Settled(taking.key, booked, missing)
    why = Why.EXPIRED if late or _ran_out(voucher) else Why.SPENT
    told = Missing(taking.amount, missing, why, key, taken_at)
    DoubleUse.tell(voucher, told, by=member.user, place=taking.place, at=at)
    return Settled(taking.key, booked, missing, str(why))


def _known(key: str, taking: Taking) -> Settled | None:
    entry = VoucherEntry.objects.keyed(key).first()
    double = DoubleUse.objects.keyed(key).first()
    if entry is None and double is None:
        return None
    booked = -entry.amount if entry else Decimal(0)
    missing = double.missing if double else Decimal(0)
    return Settled(taking.key, booked, missing, double.why if double else "")


def _ran_out(voucher: Voucher) -> bool:
    entries = VoucherEntry.objects.of(voucher)
    return any(entry.deed == Deed.EXPIRED for entry in entries)


__all__ = [
    "ForeignList",
    "Settled",
    "Taking",
    "TillList",
    "Unknown",
    "list_for",
    "opened",
    "settle",
]
