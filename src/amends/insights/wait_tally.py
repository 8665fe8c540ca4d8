"""How long first answers took, week by week."""

from __future__ import annotations

from django.db import models

from amends.insights.weekly import Weekly


class WaitTally(Weekly):
    """How long first answers took: cases by a step of hours, answered or waiting."""

    MEASURES = ("answered", "waiting")

    step = models.PositiveSmallIntegerField()
    answered = models.PositiveIntegerField()
    waiting = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"{self.week}: step {self.step}"
