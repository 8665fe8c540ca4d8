"""A pattern: a recurring cause told from chance; one card for one story."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar, Self

from django.db import models, transaction

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.foundation.tenancy import TenantManager
from amends.insights.turn import Turn


class Standing(StrEnum):
    """new → open → acted → resolved, dismissed or returned."""

    NEW = "new"
    OPEN = "open"
    ACTED = "acted"
    RESOLVED = "resolved"
    DISMISSED = "dismissed"
    RETURNED = "returned"


LIVE = (Standing.NEW, Standing.OPEN, Standing.RETURNED)
OVER = (Standing.RESOLVED, Standing.DISMISSED)


class PatternQuerySet(models.QuerySet["Pattern"]):
    """Named questions about patterns."""

    def visible_to(self, member: Membership) -> Self:
        """Keep those of the member's places; who sees all places sees all."""
        if not member.location_ids:
            return self
        return self.filter(location__in=member.location_ids)

    def in_order(self) -> Self:
        """Sort as they were found, the oldest first: the memory counts on it."""
        return self.order_by("pk")

    def best(self) -> Self:
        """Sort by what presses most: new and open, then acted, then the past."""
        rank = models.Case(
            models.When(state__in=LIVE, then=0),
            models.When(state=Standing.ACTED, then=1),
            default=2,
        )
        return self.select_related("location").order_by(rank, "-score", "-pk")

    def live(self) -> Self:
        """Keep what somebody should look at."""
        return self.filter(state__in=LIVE)

    def told_since(self, day: date) -> Self:
        """Keep what spoke up since that day."""
        return self.filter(told_on__gte=day)

    def before(self, pk: int) -> Self:
        """Keep what follows that row, the newest first (keyset paging)."""
        return self.filter(pk__lt=min(pk, 2**62)).order_by("-pk")


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
