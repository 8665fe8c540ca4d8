"""A team that shares its hard cases evenly."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.db import models

from amends.accounts.team import Team
from amends.accounts.tenanted import Tenanted
from amends.foundation.tenancy import TenantManager


class FairShare(Tenanted):
    """Its presence is the fact that hard cases without an owner are dealt out.

    With ``every`` all cases of the team are, not only the hard ones.
    """

    team = models.OneToOneField(Team, models.CASCADE, related_name="fair_share")
    every = models.BooleanField(default=False)
    since_at = models.DateTimeField()

    objects: ClassVar = TenantManager()

    def __str__(self) -> str:
        return str(self.team)

    @classmethod
    def switch(cls, team: Team, *, on: bool, at: datetime, every: bool = False) -> None:
        """Begin, change or end it; a second time changes nothing."""
        if on:
            row, new = cls.objects.get_or_create(
                team=team,
                defaults={
                    "organisation_id": team.organisation_id,
                    "since_at": at,
                    "every": every,
                },
            )
            if not new and row.every != every:
                row.every = every
                row.save(update_fields=["every"])
        else:
            cls.objects.filter(team=team).delete()
