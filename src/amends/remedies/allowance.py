"""What the house allows its people to offer."""

from __future__ import annotations

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.core.nouns import Remedy
from amends.core.remedying.policy import KINDS, Item

__all__ = ["KINDS", "Allowance"]


class Allowance(Tenanted):
    """One remedy of the policy with its largest value; the currency is the house's."""

    kind = models.CharField(max_length=20)
    largest = models.DecimalField(
        max_digits=10, decimal_places=2, null=True, blank=True
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "kind"], name="allowed_once"
            )
        ]

    def __str__(self) -> str:
        return self.kind

    def as_remedy(self, currency: str) -> Remedy:
        """Return it as core takes it."""
        return Remedy(kind=self.kind, max=self.largest, currency=currency)

    def as_item(self) -> Item:
        """Return it as an entry of the policy's catalogue."""
        return Item(self.kind, self.largest)
