"""What a till took while it was cut off, and what could not be booked any more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar, Self

from django.conf import settings
from django.db import models

from amends.accounts.location import Location
from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.cases.case import Case
from amends.core.nouns import Money
from amends.foundation.tenancy import TenantManager
from amends.remedies.voucher import Voucher


class Why(StrEnum):
    """Why a sum that left the till stands in no ledger."""

    SPENT = "spent"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Missing:
    """How much of what a till took could not be booked, and under which key."""

    wanted: Decimal
    missing: Decimal
    why: Why
    key: str
    taken_at: datetime


class DoubleUseQuerySet(models.QuerySet["DoubleUse"]):
    """Named questions about double uses."""

    def among(self, cases: models.QuerySet[Case]) -> Self:
        """Keep those of vouchers that were given in these cases."""
        own = cases.order_by().values("pk")
        return self.filter(voucher__remedy__case__in=own)

    def open(self) -> Self:
        """Keep those at which nobody has looked, the newest first."""
        found = self.filter(settled_at=None).order_by("-pk")
        return found.select_related("voucher__remedy__case", "by", "place")

    def keyed(self, key: str) -> Self:
        """Keep what was told under this key."""
        return self.filter(key=key)


class DoubleUse(Tenanted):
    """The house has lost ``missing``: the same worth was handed out twice.

    ``taken_at`` is the clock of the till, ``told_at`` ours.
    """

    voucher = models.ForeignKey(Voucher, models.PROTECT, related_name="double_uses")
    wanted = models.DecimalField(max_digits=10, decimal_places=2)
    missing = models.DecimalField(max_digits=10, decimal_places=2)
    why = models.CharField(max_length=8)
    key = models.CharField(max_length=80)
    place = models.ForeignKey(
        Location, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    taken_at = models.DateTimeField()
    told_at = models.DateTimeField()
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    settled_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = TenantManager.from_queryset(DoubleUseQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "key"], name="double_use_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.voucher} −{self.missing}"

    @property
    def lost(self) -> Money:
        """What is missing, in money."""
        return Money(self.missing, self.voucher.currency)

    @classmethod
    def tell(
        cls,
        voucher: Voucher,
        told: Missing,
        *,
        by: User,
        place: Location | None,
        at: datetime,
    ) -> DoubleUse:
        """Write it down; the same key again changes nothing."""
        made: DoubleUse
        made, _new = cls.objects.get_or_create(
            organisation_id=voucher.organisation_id,
            key=told.key,
            defaults={
                "voucher": voucher,
                "wanted": told.wanted,
                "missing": told.missing,
                "why": told.why,
                "place": place,
                "by": by,
                "taken_at": told.taken_at,
                "told_at": at,
            },
        )
        return made

    def settle(self, *, by: User, at: datetime) -> bool:
        """Say that somebody looked; the first word stands."""
        rows = DoubleUse.objects.open().filter(pk=self.pk)
        return bool(rows.order_by().update(settled_by=by, settled_at=at))
