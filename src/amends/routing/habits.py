"""What a house wants of its desk beside rules and targets."""

from __future__ import annotations

from django.db import models

from amends.accounts.organisation import Organisation
from amends.routing.desk_row import DeskRow

FORGOTTEN_AFTER = 3
"""Days without a deed after which an open case comes back, where nobody said else."""


class Habits(DeskRow):
    """One row for each house. ``forgotten_after`` is in days; 0 lets cases lie.

    ``hands``: local where managers answer for their places, central where one team
    answers for all; empty where nobody chose.
    """

    organisation = models.OneToOneField(Organisation, models.CASCADE, related_name="+")
    forgotten_after = models.PositiveSmallIntegerField(default=FORGOTTEN_AFTER)
    hands = models.CharField(max_length=8, blank=True)

    def __str__(self) -> str:
        return f"{self.organisation_id}: {self.hands or '-'} {self.forgotten_after}"

    @classmethod
    def of(cls, house: Organisation) -> Habits:
        """Return the house's habits; usual ones, not stored, where it has said none."""
        found: Habits | None = cls.objects.filter(organisation=house).first()
        return found or cls(organisation=house)
