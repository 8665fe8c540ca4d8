"""Three questions a month to the people of the house, answered anonymously.

No row holds one person's answers: only how often each answer was given in a group.
That somebody has answered is kept apart, so that nobody answers twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from django.db import models, transaction

from amends.accounts.membership import Membership
from amends.accounts.tenanted import Tenanted
from amends.foundation.tenancy import TenantManager

QUESTIONS = ("work", "load", "respect")
"""Could I do good work? Was the load bearable? Was I treated with respect? 1 to 5."""


class PulseTurn(Tenanted):
    """Its presence is the fact that somebody has answered for a month; not what."""

    member = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    month = models.DateField()

    objects: ClassVar = TenantManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["member", "month"], name="pulse_turn_once")
        ]

    def __str__(self) -> str:
        return f"{self.month:%Y-%m}"


class PulseTally(Tenanted):
    """How often one answer was given in a group; ``place`` 0 is the whole house."""

    month = models.DateField()
    place = models.PositiveBigIntegerField(default=0)
    question = models.CharField(max_length=10)
    value = models.PositiveSmallIntegerField()
    count = models.PositiveIntegerField(default=0)

    objects: ClassVar = TenantManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "month", "place", "question", "value"],
                name="pulse_tally_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.month:%Y-%m} {self.question}={self.value}: {self.count}"

    @classmethod
    @transaction.atomic
    def add(cls, member: Membership, month: date, answers: Mapping[str, int]) -> bool:
        """Count one person's answers; False when they have answered this month."""
        _turn, new = PulseTurn.objects.get_or_create(
            organisation_id=member.organisation_id, member=member, month=month
        )
        if not new:
            return False
        # Who works at one place counts there; everybody else for the house.
        place = member.location_ids[0] if len(member.location_ids) == 1 else 0
        for question, value in answers.items():
            row, _new = cls.objects.select_for_update().get_or_create(
                organisation_id=member.organisation_id,
                month=month,
                place=place,
                question=question,
                value=value,
            )
            row.count += 1
            row.save(update_fields=["count"])
        return True
