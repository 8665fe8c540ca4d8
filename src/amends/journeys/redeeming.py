"""Redeeming: a voucher is issued with its remedy, spent once, and every cent is booked.

granted → issued → spent, in one go or bit by bit → empty, run out or called back
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from django.db import IntegrityError, transaction
from django.utils import translation
from django.utils.translation import gettext
from django_scopes import scope, scopes_disabled

from amends.accounts.audit import AuditEntry
from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.roles import Ability
from amends.accounts.user import User
from amends.foundation import clock, faults
from amends.foundation.jobs import task
from amends.remedies.remedy import Remedy
from amends.remedies.voucher import Voucher
from amends.remedies.voucher_code import digest_of, fresh_code, read_code
from amends.remedies.voucher_entry import Booking, Deed, VoucherEntry
from amends.remedies.voucher_terms import MONTHS, VoucherTerms

SPOKEN = ("et", "fi", "ro", "en")


class Unknown(Exception):
    """There is no such voucher in this house: look at the code once more."""


class Expired(Exception):
    """Its last day is over."""


class TooLittleLeft(Exception):
    """There is less left on it."""

    def __init__(self, left: Decimal) -> None:
        super().__init__(str(left))
        self.left = left


class TooMuchToday(Exception):
    """This place has taken as much in vouchers today as it may: ask a manager."""


@dataclass(frozen=True, slots=True)
class Redemption:
    """What a till asks for. ``key`` is its own, the same when it asks again."""

    code: str
    amount: Decimal
    key: str
    place: Location | None = None


def issue(remedy: Remedy, *, by: User, at: datetime) -> Voucher:
    """Make the voucher of a granted remedy; call inside its transaction."""
    terms = VoucherTerms.objects.first()
    code, case = fresh_code(), remedy.case
    language = case.language if case.language in SPOKEN else _own_language(remedy)
    voucher: Voucher = Voucher.objects.create(
        organisation_id=remedy.organisation_id,
        remedy=remedy,
        location=remedy.location,
        digest=digest_of(code),
        code=code,
        amount=remedy.amount or Decimal(0),
        left=remedy.amount or Decimal(0),
        currency=remedy.currency,
        language=language,
        terms=(terms.texts.get(language, "") if terms else "") or _usual(language),
        issued_at=at,
        expires_on=months_after(at.date(), terms.months if terms else MONTHS),
    )
    VoucherEntry.issue(voucher, Booking(f"issue:{voucher.pk}", at, by=by))
    return voucher


def look_up(typed: str) -> Voucher:
    """Return the voucher with this code; raises Unknown."""
    code = read_code(typed)
    found = Voucher.objects.coded(code).first() if code else None
    if found is None:
        raise Unknown
    return found


def redeem(wanted: Redemption, member: Membership, *, at: datetime) -> VoucherEntry:
    """Take the sum off the voucher, once for each key.

    Raises Unknown, Expired, TooMuchToday and TooLittleLeft; of two tills that want the
    last of it at the same moment, one gets it.
    """
    voucher = look_up(wanted.code)
    key = f"till:{voucher.pk}:{wanted.key}"
    known = VoucherEntry.objects.keyed(key).first()
    if known is not None:
        return known
    if voucher.has_expired(voucher.today(at)):
        raise Expired
    till = wanted.place.pk if wanted.place else None
    if not member.can_at(Ability.APPROVE, till) and _too_much(
        wanted, voucher.today(at)
    ):
        raise TooMuchToday
    booking = Booking(key, at, by=member.user, place=wanted.place)
    try:
        entry = _spend(voucher, wanted.amount, booking)
    except IntegrityError:
        # The same till asked twice at once; the other asking booked it.
        return VoucherEntry.objects.keyed(key).get()
    if entry is None:
        voucher.refresh_from_db(fields=["left"])
        raise TooLittleLeft(voucher.left)
    return entry


@transaction.atomic
def call_back(voucher: Voucher, reason: str, *, by: User, at: datetime) -> bool:
    """Take away what is left, because of a mistake or a fraud; False for nothing."""
    booking = Booking(f"void:{voucher.pk}", at, by=by, reason=reason)
    done = _close(voucher, Deed.VOIDED, booking)
    if done:
        AuditEntry.write("void voucher", voucher, by=by, at=at, detail={"why": reason})
    return done


@task
def expire_vouchers() -> None:
    """Book what has run out, so that nobody owes it any longer."""
    now = clock.now()
    # The last zone of the world has that day behind it.
    day = (now - timedelta(hours=12)).date()
    with scopes_disabled():
        rows = Voucher.objects.run_out(day).with_surroundings()
        ended = list(rows.order_by("pk")[:1000])
    for voucher in ended:
        with scope(organisation=voucher.organisation), transaction.atomic():
            _close(voucher, Deed.EXPIRED, Booking(f"expire:{voucher.pk}", now))


def months_after(day: date, months: int) -> date:
    """Return the same day so many months later, or the month's last."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


@transaction.atomic
def _spend(voucher: Voucher, amount: Decimal, booking: Booking) -> VoucherEntry | None:
    entry = VoucherEntry.take(voucher, Deed.SPENT, amount, booking)
    faults.point("voucher.taken")
    if entry is not None:
        case, money = voucher.remedy.case, str(amount)
        detail = {"amount": money, "currency": voucher.currency, "kind": "voucher"}
        case.log("voucher_spent", by=booking.by, at=booking.at, detail=detail)
    return entry


def _too_much(wanted: Redemption, day: date) -> bool:
    """Whether this sum goes beyond what one place may take a day."""
    terms = VoucherTerms.objects.first()
    if terms is None or terms.most_taken is None:
        return False
    taken = VoucherEntry.objects.taken_at(wanted.place, day).balance()
    return bool(wanted.amount - taken > terms.most_taken)


def _close(voucher: Voucher, deed: Deed, booking: Booking) -> bool:
    locked = Voucher.objects.select_for_update().get(pk=voucher.pk)
    if not locked.left:
        return False
    return VoucherEntry.take(locked, deed, locked.left, booking) is not None


def _own_language(remedy: Remedy) -> str:
    own = remedy.organisation.language
    return own if own in SPOKEN else "en"


def _usual(language: str) -> str:
    with translation.override(language):
        return gettext(
            "Can be used in one go or in parts. Not exchangeable for cash. Taken at "
            "all our places until the last day printed here."
        )
