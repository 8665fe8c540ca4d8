"""A promised time to the first answer."""

from __future__ import annotations

from django.db import models

from amends.routing.desk_row import DeskRow

PRESETS: dict[int, int] = {3: 60, 2: 24 * 60, 1: 72 * 60, 0: 7 * 24 * 60}
"""Minutes by severity where a business has not said anything else."""

ALL_HOURS = frozenset({3})
"""Severities whose clock does not stop when the doors close."""


class Target(DeskRow):
    """Minutes by severity, for one platform or for all (empty).

    ``opening_hours`` says whether only the location's opening time counts.
    """

    platform = models.CharField(max_length=40, blank=True)
    severity = models.PositiveSmallIntegerField()
    minutes = models.PositiveIntegerField()
    opening_hours = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "platform", "severity"], name="target_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.platform or '*'} {self.severity}: {self.minutes} min"
