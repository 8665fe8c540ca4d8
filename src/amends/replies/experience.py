"""What became of a proposal: how automatic answers are earned, and lost."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Self

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.channels.channel import Channel
from amends.core.answering.earning import MEMORY, Sent
from amends.foundation.tenancy import TenantManager
from amends.replies.publication import Publication, Stage


class ExperienceQuerySet(models.QuerySet["Experience"]):
    """Named questions about experience."""

    def by_people(self) -> Self:
        """Leave out what left by itself; when a person took it back, it counts."""
        taken = models.Q(publication__automatic=False) | models.Q(taken_back=True)
        return self.filter(taken)

    def lasting(self, at: datetime) -> Self:
        """Keep what is not too old; who undid their own reply said nothing by it."""
        undone = models.Q(publication__stage=Stage.UNDONE, taken_back=False)
        return self.filter(at__gt=at - MEMORY).exclude(undone)

    def lanes(self) -> dict[tuple[int, str, str], list[Sent]]:
        """Return what was sent in each (channel, band, kind)."""
        found: dict[tuple[int, str, str], list[Sent]] = {}
        rows = self.values_list("channel", "band", "kind", "at", "unchanged")
        for channel, band, kind, at, unchanged in rows:
            found.setdefault((channel, band, kind), []).append(Sent(at, unchanged))
        return found


class Experience(Tenanted):
    """One proposal that was dealt with: sent unchanged, changed, or taken back."""

    publication = models.OneToOneField(
        Publication, models.CASCADE, related_name="experience"
    )
    channel = models.ForeignKey(Channel, models.CASCADE, related_name="+")
    band = models.CharField(max_length=4)
    kind = models.CharField(max_length=12)
    unchanged = models.BooleanField()
    taken_back = models.BooleanField(default=False)
    at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(ExperienceQuerySet)()

    class Meta:
        indexes = [models.Index(fields=["organisation", "at"])]

    def __str__(self) -> str:
        return f"{self.channel_id} {self.band} {self.kind}"

    @classmethod
    def take_back(cls, publication: Publication) -> None:
        """A person did not let an automatic answer leave: that is an edit."""
        own = cls.objects.filter(publication=publication, publication__automatic=True)
        own.update(unchanged=False, taken_back=True)
