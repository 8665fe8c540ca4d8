"""Some people who share work."""

from __future__ import annotations

from django.db import models

from amends.accounts.membership import Membership
from amends.accounts.tenanted import Tenanted


class Team(Tenanted):
    """A group that cases can be brought to, such as a central service team."""

    name = models.CharField(max_length=100)
    members = models.ManyToManyField(Membership, related_name="teams", blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "name"], name="one_team_per_name"
            )
        ]

    def __str__(self) -> str:
        return self.name
