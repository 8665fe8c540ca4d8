"""How far the search for customers who may be one person has come."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.foundation.tenancy import TenantManager


class LookedOver(Tenanted):
    """One row per house; all feedback up to ``feedback_id`` has been compared."""

    feedback_id = models.PositiveBigIntegerField(default=0)

    objects: ClassVar = TenantManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation"], name="one_mark_a_house")
        ]

    def __str__(self) -> str:
        return f"up to {self.feedback_id}"

    @classmethod
    def mark_of(cls, organisation_id: int) -> LookedOver:
        """Return the mark of a house; a new one stands at the beginning."""
        found: LookedOver
        found, _made = cls.objects.get_or_create(organisation_id=organisation_id)
        return found

    def move(self, feedback_id: int) -> None:
        """Remember that everything up to here was compared."""
        self.feedback_id = feedback_id
        self.save(update_fields=["feedback_id"])
