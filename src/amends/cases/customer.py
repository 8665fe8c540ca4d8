"""A person behind one or more identities."""

from __future__ import annotations

from typing import Self

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.foundation.tenancy import TenantManager


class CustomerQuerySet(models.QuerySet["Customer"]):
    """Named questions about customers."""

    def by_name(self) -> Self:
        """Sort as a person would look for them."""
        return self.order_by("name", "pk")


class Customer(Tenanted):
    """Who speaks. The name is as shown where they wrote; it proves nothing."""

    name = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=5, blank=True)
    created_at = models.DateTimeField()

    objects = TenantManager.from_queryset(CustomerQuerySet)()

    class Meta:
        indexes = [models.Index(fields=["organisation", "name"])]

    def __str__(self) -> str:
        return self.name or f"#{self.pk}"
