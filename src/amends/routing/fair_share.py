"""A team that shares its hard cases evenly."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.db import models

from amends.accounts.team import Team
from amends.accounts.tenanted import Tenanted
from amends.foundation.tenancy import TenantManager


class FairShare(Tenanted):
    """Its presence is the fact that hard cases without an owner are dealt out."""

    team = models.OneToOneField(Team, models.CASCADE, related_name="fair_share")
    since_at = models.DateTimeField()

    objects: ClassVar = TenantManager()

    def __str__(self) -> str:
        return str(self.team)

    @classmethod
    def switch(cls, team: Team, *, on: bool, at: datetime) -> None:
        """Begin or end it; a second time changes nothing."""
        if on:
            cls.objects.get_or_create(
                team=team,
                defaults={"organisation_id": team.organisation_id, "since_at": at},
            )
        else:
            cls.objects.filter(team=team).delete()
