"""What a house itself would try first, beside the catalogue that is shipped."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.foundation.tenancy import TenantManager

CONTEXTS = ("", "weekday", "daypart", "location", "channel", "product")


class OwnAction(Tenanted):
    """``context`` narrows it to patterns that name a day, a channel and so on."""

    aspect = models.CharField(max_length=40)
    context = models.CharField(max_length=10, blank=True)
    words = models.CharField(max_length=200)

    objects: ClassVar = TenantManager()

    def __str__(self) -> str:
        return self.words

    @property
    def key(self) -> str:
        """How core's catalogue names it."""
        return f"{self.aspect}@{self.context}" if self.context else self.aspect

    @classmethod
    def catalogue(cls) -> dict[str, list[str]]:
        """Return the house's own actions in the shape that core takes."""
        found: dict[str, list[str]] = {}
        for row in cls.objects.order_by("pk"):
            found.setdefault(row.key, []).append(row.words)
        return found
