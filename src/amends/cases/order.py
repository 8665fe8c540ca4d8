"""An order, a visit or a booking that a case is about."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.cases.case import Case
from amends.foundation.tenancy import TenantManager

KINDS = ("order", "visit", "booking")
SOURCES = ("hand", "program", "file")


class OrderQuerySet(models.QuerySet["Order"]):
    """Named questions about orders."""

    def of_case(self, case: Case) -> Self:
        """Keep what is attached to one case, the latest first."""
        return self.filter(case=case).order_by("-on", "-pk")


class Order(Tenanted):
    """Facts from the till, the shop or the book of bookings; idempotent on number.

    ``what`` is in the words of the till; ``amount`` in the house's currency.
    """

    case = models.ForeignKey(Case, models.CASCADE, related_name="orders")
    kind = models.CharField(max_length=8, default="order")
    number = models.CharField(max_length=100, blank=True)
    on = models.DateField(null=True, blank=True)
    amount = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    what = models.CharField(max_length=1000, blank=True)
    source = models.CharField(max_length=8, default="hand")
    attached_at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(OrderQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case", "kind", "number", "on"], name="order_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}".strip()
