"""How often an aspect was spoken of, week by week."""

from __future__ import annotations

from django.db import models

from amends.insights.weekly import Weekly


class TopicTally(Weekly):
    """How often an aspect was praised or complained of, and with which stars."""

    MEASURES = ("said", "starred", "stars")

    aspect = models.CharField(max_length=40)
    polarity = models.CharField(max_length=3)
    said = models.PositiveIntegerField()
    starred = models.PositiveIntegerField()
    stars = models.FloatField()

    def __str__(self) -> str:
        return f"{self.week}: {self.aspect} {self.polarity}"
