"""How long the house's vouchers last, and what is printed on them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.foundation.tenancy import TenantManager

MONTHS = 12


class VoucherTerms(Tenanted):
    """One for a house. ``texts`` maps a language to the house's own words.

    Where there are none, the usual terms are printed.
    """

    months = models.PositiveSmallIntegerField(default=MONTHS)
    texts = models.JSONField(default=dict)

    objects: ClassVar = TenantManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation"], name="voucher_terms_once")
        ]

    def __str__(self) -> str:
        return f"{self.months} months"
