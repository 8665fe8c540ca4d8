"""The tenant: a business with everything that belongs to it."""

from __future__ import annotations

import secrets

from django.db import models

from amends.foundation import clock
from amends.foundation.statements import ask

# One statement takes and tells: read after write would cost every arrival a second.
TAKE_NUMBERS = (
    "UPDATE accounts_organisation SET last_case_number = last_case_number + %s "
    "WHERE id = %s RETURNING last_case_number"
)


class Organisation(models.Model):
    """One business. ``demo`` marks the one made for looking around."""

    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=80, unique=True)
    language = models.CharField(max_length=5, default="en")
    sector = models.CharField(max_length=40, default="restaurant")
    country = models.CharField(max_length=2, default="EE")
    currency = models.CharField(max_length=3, default="EUR")
    demo = models.BooleanField(default=False)
    last_case_number = models.PositiveIntegerField(default=0)
    routing_edition = models.PositiveBigIntegerField(default=0)
    created_at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return self.name

    def routing_changed(self) -> None:
        """Tell every process that what it remembers of rules and targets is old."""
        # A count would come round again after a transaction that was rolled back.
        self.routing_edition = secrets.randbits(62)
        self.save(update_fields=["routing_edition"])

    def take_case_numbers(self, count: int) -> range:
        """Reserve the next ``count`` case numbers; call inside a transaction."""
        last: int = ask(TAKE_NUMBERS, [count, self.pk])[0][0]
        return range(last - count + 1, last + 1)
