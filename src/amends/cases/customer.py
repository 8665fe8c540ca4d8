"""A person behind one or more identities."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.foundation.tenancy import TenantManager


class CustomerQuerySet(models.QuerySet["Customer"]):
    """Named questions about customers."""

    def by_name(self) -> Self:
        """Sort as a person would look for them."""
        return self.order_by("name", "pk")

    def behind(self, cases: models.QuerySet[Any]) -> Self:
        """Keep those who came with one of these cases."""
        return self.filter(pk__in=cases.order_by().values("customer_id"))

    def besides(self, customer: Customer) -> Self:
        """Leave this one out."""
        return self.exclude(pk=customer.pk)

    def doubles_of(self, customer: Customer) -> Self:
        """Keep others who write under the same name: worth a look, never proof."""
        if not customer.name:
            return self.none()
        # Somebody who was joined to another has nothing left that could be joined.
        rows = self.filter(name=customer.name, cases__isnull=False)
        return rows.besides(customer).distinct()[:5]


class Customer(Tenanted):
    """Who speaks. The name is as shown where they wrote; it proves nothing."""

    name = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=5, blank=True)
    created_at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(CustomerQuerySet)()

    class Meta:
        indexes = [models.Index(fields=["organisation", "name"])]

    def __str__(self) -> str:
        return self.name or f"#{self.pk}"

    def may_have_doubles(self) -> bool:
        """Whether somebody else writes under the same name."""
        return Customer.objects.doubles_of(self).exists()
