"""Tallies: weekly sums behind every figure, so that no page counts cases.

One row for each week, place and channel. Written anew by the counting job.
"""

from __future__ import annotations

from django.db import models

from amends.insights.weekly import Weekly


class Tally(Weekly):
    """How much was said, answered, kept and mended."""

    MEASURES = (
        "said",
        "starred",
        "stars",
        "squares",
        "unhappy",
        "owed",
        "answered",
        "promised",
        "kept",
        "confirmed",
        "assumed",
        "disputed",
        "raised",
        "complaints",
        "solved",
        "won_back",
    )

    said = models.PositiveIntegerField()
    starred = models.PositiveIntegerField()
    stars = models.FloatField()
    squares = models.FloatField(default=0)
    unhappy = models.PositiveIntegerField()
    owed = models.PositiveIntegerField()
    answered = models.PositiveIntegerField()
    promised = models.PositiveIntegerField()
    kept = models.PositiveIntegerField()
    confirmed = models.PositiveIntegerField()
    assumed = models.PositiveIntegerField()
    disputed = models.PositiveIntegerField()
    raised = models.PositiveIntegerField()
    complaints = models.PositiveIntegerField()
    solved = models.PositiveIntegerField()
    won_back = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"{self.week}: {self.said}"
