"""The fact that somebody asked whether this feedback can be answered by itself."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar, Self

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.cases.case import Case
from amends.cases.feedback import Feedback, FeedbackQuerySet
from amends.core.answering.lanes import STARS, Key
from amends.foundation.tenancy import TenantManager
from amends.replies.publication import Publication


class LookQuerySet(models.QuerySet["AutomaticLook"]):
    """Named questions about these looks."""

    def of_case(self, case: Case) -> Self:
        """Keep those of one case."""
        return self.filter(feedback__case=case)


class AutomaticLook(Tenanted):
    """Once for each feedback. ``held_because`` is empty where an answer was made.

    It says `core.answering.border`'s reason, or place, draft, guard, cap.
    """

    feedback = models.OneToOneField(
        Feedback, models.CASCADE, related_name="automatic_look"
    )
    publication = models.OneToOneField(
        Publication, models.SET_NULL, null=True, related_name="+"
    )
    held_because = models.CharField(max_length=20, blank=True)
    at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(LookQuerySet)()

    def __str__(self) -> str:
        return f"{self.feedback_id}: {self.held_because or 'answered'}"

    @staticmethod
    def due(lanes: Mapping[Key, datetime], *, since: datetime) -> FeedbackQuerySet:
        """Return what came in these lanes since each was switched on, not looked at."""
        wanted = models.Q(pk__in=[])
        for (channel, band, kind), switched_on_at in lanes.items():
            least, below = STARS[band]
            wanted |= models.Q(
                channel=channel,
                stars__isnull=band == "none",
                reading__kind=kind,
                received_at__gte=max(since, switched_on_at),
                **({} if band == "none" else {"stars__gte": least, "stars__lt": below}),
            )
        around = ("channel", "location", "customer", "organisation", "case__location")
        rows: FeedbackQuerySet = Feedback.objects.filter(wanted, automatic_look=None)
        return rows.select_related(*around).order_by("pk")

    @classmethod
    def keep(
        cls,
        feedback: Feedback,
        *,
        because: str = "",
        publication: Publication | None = None,
        at: datetime,
    ) -> AutomaticLook:
        """Remember how this one came out, so that it is not asked again."""
        made: AutomaticLook = cls.objects.create(
            organisation_id=feedback.organisation_id,
            feedback=feedback,
            publication=publication,
            held_because=because,
            at=at,
        )
        return made
