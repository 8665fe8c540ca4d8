"""Somebody who was drawn, with the chance that they had."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.followups.guest import Guest
from amends.followups.survey import Survey
from amends.foundation.tenancy import TenantManager


class Pick(Tenanted):
    """A guest who is erased takes the pick along; the counts stay on the survey."""

    survey = models.ForeignKey(Survey, models.CASCADE, related_name="picks")
    guest = models.ForeignKey(Guest, models.CASCADE, related_name="picks")
    group = models.CharField(max_length=40)
    chance = models.FloatField()

    objects: ClassVar = TenantManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["survey", "guest"], name="picked_once")
        ]

    def __str__(self) -> str:
        return f"{self.survey_id}: {self.guest_id}"
