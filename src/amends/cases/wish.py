"""How one customer wants to be dealt with; drafts obey it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.cases.customer import Customer
from amends.foundation.tenancy import TenantManager

WAYS = ("email", "phone", "chat", "post", "public")
MANNERS = ("informal", "formal")


class Wish(Tenanted):
    """All of it optional. ``language`` is ISO 639-1; ``called`` how to greet them."""

    customer = models.OneToOneField(Customer, models.CASCADE, related_name="wish")
    language = models.CharField(max_length=5, blank=True)
    way = models.CharField(max_length=8, blank=True)
    address = models.CharField(max_length=8, blank=True)
    called = models.CharField(max_length=100, blank=True)

    objects: ClassVar = TenantManager()

    def __str__(self) -> str:
        return f"{self.customer_id}: {self.language or '-'} {self.address or '-'}"

    @classmethod
    def keep(cls, customer: Customer, **said: str) -> Wish:
        """Keep what the customer wants from now on."""
        row: Wish
        row, _new = cls.objects.update_or_create(
            customer=customer,
            defaults={"organisation_id": customer.organisation_id, **said},
        )
        return row

    @classmethod
    def of(cls, customer_id: int | None) -> Wish | None:
        """Return what somebody wants; None where nobody knows."""
        if customer_id is None:
            return None
        found: Wish | None = cls.objects.filter(customer=customer_id).first()
        return found
