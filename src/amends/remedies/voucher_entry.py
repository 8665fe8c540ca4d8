"""The ledger of a voucher: issued, spent, given back, run out. Never changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar, Self

from django.conf import settings
from django.db import models, transaction

from amends.accounts.location import Location
from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.cases.case import Case
from amends.foundation.tenancy import TenantManager
from amends.remedies.voucher import Voucher

DAY = timedelta(days=1)


class Deed(StrEnum):
    """What an entry books."""

    ISSUED = "issued"
    SPENT = "spent"
    EXPIRED = "expired"
    VOIDED = "voided"


@dataclass(frozen=True, slots=True)
class Booking:
    """Who books, where, when, and the key that makes it once only."""

    key: str
    at: datetime
    by: User | None = None
    place: Location | None = None
    reason: str = ""


class VoucherEntryQuerySet(models.QuerySet["VoucherEntry"]):
    """Named questions about entries."""

    def of(self, voucher: Voucher) -> Self:
        """Keep one voucher's, as they were booked."""
        return self.filter(voucher=voucher).select_related("by", "place").order_by("pk")

    def among(self, cases: models.QuerySet[Case]) -> Self:
        """Keep those of vouchers that were given in these cases."""
        own = cases.order_by().values("pk")
        return self.filter(voucher__remedy__case__in=own)

    def spent_since(self, start: datetime) -> Self:
        """Keep what tills took since then, the newest first, with its voucher."""
        rows = self.filter(deed=Deed.SPENT, at__gte=start).order_by("-pk")
        return rows.select_related("voucher__remedy__case", "by")

    def by_their_giver(self) -> Self:
        """Keep what was taken by the same person who gave the voucher."""
        return self.filter(by=models.F("voucher__remedy__grant__granted_by"))

    def within(self, length: timedelta) -> Self:
        """Keep what was taken so soon after the voucher was made."""
        return self.filter(at__lt=models.F("voucher__issued_at") + length)

    def keyed(self, key: str) -> Self:
        """Keep the entry that was booked under this key."""
        return self.filter(key=key)

    def taken_at(self, place: Location | None, day: date) -> Self:
        """Keep what one place took on a day of its own zone."""
        zone = place.zone if place else UTC
        start = datetime.combine(day, time.min, zone)
        return self.filter(
            deed=Deed.SPENT, place=place, at__gte=start, at__lt=start + DAY
        )

    def balance(self) -> Decimal:
        """Return what the entries add up to."""
        total: Decimal | None = self.aggregate(sum=models.Sum("amount"))["sum"]
        return total or Decimal(0)


class VoucherEntry(Tenanted):
    """One booking: ``amount`` is positive where the voucher gets more worth.

    ``key`` makes a booking once only: a till that got no answer asks again.
    """

    voucher = models.ForeignKey(Voucher, models.PROTECT, related_name="entries")
    deed = models.CharField(max_length=8)
    amount = models.DecimalField(max_digits=10, decimal_places=2)
    key = models.CharField(max_length=80)
    place = models.ForeignKey(
        Location, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    at = models.DateTimeField()
    reason = models.CharField(max_length=200, blank=True)

    objects: ClassVar = TenantManager.from_queryset(VoucherEntryQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "key"], name="voucher_booked_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.deed} {self.amount}"

    @classmethod
    def issue(cls, voucher: Voucher, booking: Booking) -> VoucherEntry:
        """Book the worth of a new voucher."""
        return cls._write(voucher, Deed.ISSUED, voucher.amount, booking)

    @classmethod
    @transaction.atomic
    def take(
        cls, voucher: Voucher, deed: Deed, amount: Decimal, booking: Booking
    ) -> VoucherEntry | None:
        """Take so much off; None when there was not so much left.

        The one statement decides between tills that ask at the same moment. Raises
        IntegrityError when this key was booked meanwhile.
        """
        taken = Voucher.objects.filter(pk=voucher.pk, left__gte=amount).update(
            left=models.F("left") - amount
        )
        return cls._write(voucher, deed, -amount, booking) if taken else None

    @classmethod
    def _write(
        cls, voucher: Voucher, deed: Deed, amount: Decimal, booking: Booking
    ) -> VoucherEntry:
        made: VoucherEntry = cls.objects.create(
            organisation_id=voucher.organisation_id,
            voucher=voucher,
            deed=deed,
            amount=amount,
            key=booking.key,
            by=booking.by,
            place=booking.place,
            reason=booking.reason,
            at=booking.at,
        )
        return made
