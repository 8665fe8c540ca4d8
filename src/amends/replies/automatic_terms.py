"""The terms of automatic answers: who signs, how long they wait, how many a day."""

from __future__ import annotations

from datetime import timedelta

from django.db import models

from amends.accounts.membership import Membership
from amends.accounts.tenanted import Tenanted

SHORTEST = 5
LONGEST = 24 * 60
"""Minutes between writing an automatic answer and letting it leave."""
LEAST_NEEDED = 5


class AutomaticTerms(Tenanted):
    """One row a house; without a signer nothing leaves by itself."""

    signer = models.ForeignKey(Membership, models.SET_NULL, null=True, related_name="+")
    delay_minutes = models.PositiveIntegerField(default=30)
    daily_cap = models.PositiveIntegerField(default=10)
    needed = models.PositiveIntegerField(default=20)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation"], name="one_set_of_automatic_terms"
            )
        ]

    def __str__(self) -> str:
        return f"{self.delay_minutes} min, {self.daily_cap} a day"

    @classmethod
    def of_house(cls, organisation_id: int) -> AutomaticTerms:
        """Return the house's terms; the usual ones, not stored, where it has none."""
        found: AutomaticTerms | None = cls.objects.select_related(
            "signer__user", "signer__organisation"
        ).first()
        return found or cls(organisation_id=organisation_id)

    @property
    def delay(self) -> timedelta:
        """How long an answer can be stopped before it leaves."""
        return timedelta(minutes=max(SHORTEST, self.delay_minutes))
