"""The fact that a reply waits, because its writer was angry."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import ClassVar, Self

from django.conf import settings
from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.cases.feedback import Feedback
from amends.core.answering.heat import COOLING
from amends.foundation.tenancy import TenantManager


class PauseQuerySet(models.QuerySet["Pause"]):
    """Named questions about pauses."""

    def of(self, feedback: Feedback) -> Self:
        """Keep those of answers to one piece of feedback, the newest first."""
        return self.filter(feedback=feedback).order_by("-pk")

    def holding(self, at: datetime) -> Self:
        """Keep what holds a reply back now."""
        return self.filter(until__gt=at, lifted_at=None)

    def of_answers_to(self, feedback_ids: Iterable[int]) -> Self:
        """Keep those of several, with the people in them."""
        people = ("angered", "lifted_by")
        return self.filter(feedback__in=feedback_ids).select_related(*people)


class Pause(Tenanted):
    """Nothing answers this feedback before ``until``, unless a second person lifts it.

    ``findings`` names what was angry; the words themselves are not kept.
    """

    feedback = models.ForeignKey(Feedback, models.CASCADE, related_name="pauses")
    angered = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    severity = models.PositiveSmallIntegerField()
    findings = models.JSONField(default=list)
    began_at = models.DateTimeField()
    until = models.DateTimeField()
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    lifted_at = models.DateTimeField(null=True, blank=True)
    lifted_because = models.TextField(blank=True)

    objects: ClassVar = TenantManager.from_queryset(PauseQuerySet)()

    def __str__(self) -> str:
        return f"{self.feedback_id} until {self.until}"

    @classmethod
    def begin(
        cls,
        feedback: Feedback,
        severity: int,
        *,
        findings: list[str],
        by: User,
        at: datetime,
    ) -> Pause | None:
        """Let it cool from now on; None while it cools as long already."""
        until = at + COOLING[severity]
        running = cls.objects.of(feedback).holding(at)
        if running.filter(until__gte=until).exists():
            return None
        # A lifted pause stays lifted for the words that it was lifted for.
        made: Pause = cls.objects.create(
            organisation_id=feedback.organisation_id,
            feedback=feedback,
            angered=by,
            severity=severity,
            findings=findings,
            began_at=at,
            until=until,
        )
        return made

    @classmethod
    def end(cls, feedback: Feedback, *, by: User, because: str, at: datetime) -> int:
        """Lift whatever holds, in another person's name; return how many that were."""
        holding = cls.objects.of(feedback).holding(at).exclude(angered=by)
        return int(
            holding.update(lifted_by=by, lifted_at=at, lifted_because=because[:2000])
        )
