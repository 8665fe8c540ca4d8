"""A voucher: a code that is worth something until it is spent or has expired."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any, ClassVar, Self

from django.db import models

from amends.accounts.location import Location
from amends.accounts.tenanted import Tenanted
from amends.cases.case import Case
from amends.core.nouns import Money
from amends.foundation.secrets import EncryptedTextField
from amends.foundation.tenancy import TenantManager
from amends.remedies.remedy import Remedy
from amends.remedies.voucher_code import digest_of


class VoucherQuerySet(models.QuerySet["Voucher"]):
    """Named questions about vouchers."""

    def coded(self, code: str) -> Self:
        """Keep the one with this code."""
        return self.filter(digest=digest_of(code)).with_surroundings()

    def among(self, cases: models.QuerySet[Case]) -> Self:
        """Keep those that were given in these cases."""
        return self.filter(remedy__case__in=cases.order_by().values("pk"))

    def of_customers(self, customers: list[int]) -> Self:
        """Keep those of these customers."""
        return self.filter(remedy__case__customer__in=customers)

    def of_remedies(self, remedies: list[Remedy]) -> Self:
        """Keep those of these remedies."""
        return self.filter(remedy__in=remedies)

    def with_surroundings(self) -> Self:
        """Bring along what a page shows around it."""
        return self.select_related("organisation", "location", "remedy__case")

    def open(self, on: date) -> Self:
        """Keep what can still be spent on that day."""
        return self.filter(left__gt=0, expires_on__gte=on)

    def run_out(self, on: date) -> Self:
        """Keep what has expired with something left."""
        return self.filter(left__gt=0, expires_on__lt=on)

    def newest(self) -> Self:
        """Sort the newest first."""
        return self.order_by("-pk")

    def before(self, pk: int) -> Self:
        """Keep what follows that row in `newest` order (keyset paging)."""
        return self.filter(pk__lt=min(pk, 2**62))

    def owed(self) -> Decimal:
        """Return what is left on all of them together."""
        total: Decimal | None = self.aggregate(sum=models.Sum("left"))["sum"]
        return total or Decimal(0)


class Voucher(Tenanted):
    """``left`` is what its entries add up to; only they change it.

    The code lies here encrypted, and is found by a digest that cannot be turned back.
    ``location`` is where it was given: it is taken at every place of the house.
    """

    remedy = models.OneToOneField(Remedy, models.PROTECT, related_name="voucher")
    location = models.ForeignKey(
        Location, models.PROTECT, null=True, blank=True, related_name="+"
    )
    digest = models.CharField(max_length=64, unique=True)
    code: models.Field[Any, Any] = EncryptedTextField()
    amount = models.DecimalField(max_digits=10, decimal_places=2)
    left = models.DecimalField(max_digits=10, decimal_places=2)
    currency = models.CharField(max_length=3)
    language = models.CharField(max_length=5, default="en")
    terms = models.TextField(blank=True)
    issued_at = models.DateTimeField()
    expires_on = models.DateField()

    objects: ClassVar = TenantManager.from_queryset(VoucherQuerySet)()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(left__gte=0)
                & models.Q(left__lte=models.F("amount")),
                name="voucher_left_within",
            )
        ]
        indexes = [models.Index(fields=["organisation", "-id"])]

    def __str__(self) -> str:
        return f"…{str(self.code)[-4:]}"

    @property
    def worth(self) -> Money:
        """What it was issued for."""
        return Money(self.amount, self.currency)

    @property
    def remains(self) -> Money:
        """What can still be spent."""
        return Money(self.left, self.currency)

    def has_expired(self, on: date) -> bool:
        """Whether its last day is over."""
        return self.expires_on < on

    def today(self, at: datetime) -> date:
        """Return the day where it was given; a last day ends there."""
        zone = self.location.zone if self.location else None
        return at.astimezone(zone).date()
