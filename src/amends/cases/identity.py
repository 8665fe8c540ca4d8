"""One way in which a customer is recognised."""

from __future__ import annotations

from typing import Self

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.cases.customer import Customer
from amends.foundation.tenancy import TenantManager


class IdentityQuerySet(models.QuerySet["Identity"]):
    """Named questions about identities."""

    def known(self, pairs: set[tuple[str, str]]) -> Self:
        """Keep those with one of these (kind, value) pairs."""
        kinds = {kind for kind, _value in pairs}
        values = {value for _kind, value in pairs}
        return self.filter(kind__in=kinds, value__in=values)


class Identity(Tenanted):
    """``kind`` is email, phone or author:<platform>; ``value`` is normalised."""

    customer = models.ForeignKey(Customer, models.CASCADE, related_name="identities")
    kind = models.CharField(max_length=50)
    value = models.CharField(max_length=320)

    objects = TenantManager.from_queryset(IdentityQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "kind", "value"], name="one_customer_each"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.value}"
