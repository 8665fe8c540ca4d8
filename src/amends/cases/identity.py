"""One way in which a customer is recognised."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.cases.customer import Customer
from amends.foundation.prepared import known
from amends.foundation.statements import ask
from amends.foundation.tenancy import TenantManager


class IdentityQuerySet(models.QuerySet["Identity"]):
    """Named questions about identities."""

    def of_customer(self, customer_id: int) -> Self:
        """Keep all by which one customer is known."""
        return self.filter(customer=customer_id).order_by("kind", "value")

    def reached_by(self, values: set[str]) -> Self:
        """Keep the addresses and numbers among these, with whose they are."""
        rows = self.filter(kind__in=["email", "phone"], value__in=values)
        return rows.select_related("customer").order_by("pk")[:5]


class Identity(Tenanted):
    """``kind`` is email, phone or author:<platform>; ``value`` is normalised."""

    customer = models.ForeignKey(Customer, models.CASCADE, related_name="identities")
    kind = models.CharField(max_length=50)
    value = models.CharField(max_length=320)

    objects: ClassVar = TenantManager.from_queryset(IdentityQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "kind", "value"], name="one_customer_each"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.value}"

    @staticmethod
    def people(
        organisation_id: int, pairs: set[tuple[str, str]]
    ) -> dict[tuple[str, str], Customer]:
        """Return who is known by which (kind, value); the customers carry ids only.

        Asked for every arrival, hence in plain SQL.
        """
        places = ", ".join("(%s, %s)" for _pair in pairs)
        found = ask(
            "SELECT kind, value, customer_id FROM cases_identity "  # noqa: S608 - only places
            f"WHERE organisation_id = %s AND (kind, value) IN (VALUES {places})",
            [organisation_id, *(part for pair in pairs for part in pair)],
        )
        people = {pk: known(Customer, pk) for _kind, _value, pk in found}
        return {(kind, value): people[pk] for kind, value, pk in found}
