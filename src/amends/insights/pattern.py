"""A pattern: a recurring cause told from chance; one card for one story."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar

from django.db import models, transaction

from amends.accounts.location import Location
from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.foundation.tenancy import TenantManager
from amends.insights.pattern_queries import LIVE, OVER, PatternQuerySet, Standing
from amends.insights.turn import Turn

__all__ = ["LIVE", "OVER", "Pattern", "PatternQuerySet", "Standing"]


class Pattern(Tenanted):
    """``story`` is core's; ``shown`` is what its page draws and says.

    ``location`` is set where all of it happened at one place. ``told`` is the score
    with which it last spoke, ``told_on`` the day.
    """

    location = models.ForeignKey(
        Location, models.CASCADE, null=True, related_name="patterns"
    )
    aspect = models.CharField(max_length=40)
    polarity = models.CharField(max_length=3, default="neg")
    tier = models.CharField(max_length=10)
    state = models.CharField(max_length=9, default=Standing.NEW)
    score = models.FloatField()
    told = models.FloatField()
    first_on = models.DateField()
    last_on = models.DateField()
    told_on = models.DateField()
    story = models.JSONField()
    shown = models.JSONField(default=dict)

    objects: ClassVar = TenantManager.from_queryset(PatternQuerySet)()

    class Meta:
        indexes = [models.Index(fields=["organisation", "state"])]

    def __str__(self) -> str:
        return f"{self.aspect} ({self.state})"

    @property
    def is_live(self) -> bool:
        """Whether somebody should look at it."""
        return self.state in LIVE

    @property
    def since(self) -> date:
        """The day from which it stands out most."""
        told = self.story.get("since")
        return date.fromisoformat(told) if told else self.first_on

    @property
    def feedback_ids(self) -> list[int]:
        """The feedback that it rests on."""
        return [int(i) for i in self.story.get("ids", [])]

    def sentence(self, language: str) -> str:
        """Say it in one sentence."""
        told: dict[str, Any] = self.shown.get("sentences", {})
        return str(told.get(language) or told.get("en") or self.aspect)

    @transaction.atomic
    def turn(self, state: Standing, *, by: User | None, at: datetime) -> None:
        """Let it stand so; the same again changes nothing."""
        if self.state != state:
            self.state = state
            self.save(update_fields=["state"])
            Turn.objects.create(
                organisation_id=self.organisation_id,
                pattern=self,
                state=state,
                turned_by=by,
                turned_at=at,
            )
