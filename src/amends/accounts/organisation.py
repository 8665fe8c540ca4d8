"""The tenant: a business with everything that belongs to it."""

from __future__ import annotations

from django.db import models
from django.db.models import F


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
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name

    def take_case_numbers(self, count: int) -> range:
        """Reserve the next ``count`` case numbers; call inside a transaction."""
        rows = Organisation.objects.filter(pk=self.pk)
        rows.update(last_case_number=F("last_case_number") + count)
        last: int = rows.values_list("last_case_number", flat=True).get()
        return range(last - count + 1, last + 1)
