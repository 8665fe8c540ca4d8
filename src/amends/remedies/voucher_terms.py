"""How long the house's vouchers last, and what is printed on them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.foundation.tenancy import TenantManager

MONTHS = 12
GIVEN = 10


class VoucherTerms(Tenanted):
    """One for a house. ``texts`` maps a language to the house's own words.

    Where there are none, the usual terms are printed. Against fraud:
    ``most_given`` vouchers may one colleague give a day before somebody above looks,
    and ``most_taken`` is the sum that one place takes a day before a manager has to
    stand at the till; empty is no limit.
    """

    months = models.PositiveSmallIntegerField(default=MONTHS)
    texts = models.JSONField(default=dict)
    most_given = models.PositiveSmallIntegerField(default=GIVEN, null=True, blank=True)
    most_taken = models.DecimalField(
        max_digits=10, decimal_places=2, null=True, blank=True
    )

    objects: ClassVar = TenantManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation"], name="voucher_terms_once")
        ]

    def __str__(self) -> str:
        return f"{self.months} months"
