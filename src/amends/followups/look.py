"""The last look at who still comes: by which way, and how far it can be trusted."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.foundation.tenancy import TenantManager


class Look(Tenanted):
    """One for a house. ``method`` is model, rule, or empty where nothing can be said.

    ``figures`` holds what was tried on the house's own past: the scores of both ways
    and the bands of what was said and what happened.
    """

    method = models.CharField(max_length=5, blank=True)
    figures = models.JSONField(default=dict)
    looked_at = models.DateTimeField()

    objects: ClassVar = TenantManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation"], name="one_look_each")
        ]

    def __str__(self) -> str:
        return f"{self.method or 'nothing'}, {self.looked_at:%Y-%m-%d}"
