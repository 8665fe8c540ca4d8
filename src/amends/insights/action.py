"""An action: what is done about a pattern, by whom, by when, at what cost."""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar, Self

from django.conf import settings
from django.db import models

from amends.accounts.membership import Membership
from amends.accounts.tenanted import Tenanted
from amends.foundation.tenancy import TenantManager
from amends.insights.pattern import Pattern


class ActionQuerySet(models.QuerySet["Action"]):
    """Named questions about actions."""

    def visible_to(self, member: Membership) -> Self:
        """Keep those about patterns that the member may see."""
        return self.filter(pattern__in=Pattern.objects.all().visible_to(member))

    def of_pattern(self, pattern: Pattern) -> Self:
        """Keep what was done about one pattern, the latest last."""
        rows = self.filter(pattern=pattern).order_by("pk")
        return rows.select_related("owner", "effect", "saying")

    def done(self) -> Self:
        """Keep what has been done."""
        return self.exclude(done_on=None)

    def ahead(self) -> Self:
        """Keep what is still to be done, the nearest first."""
        return self.filter(done_on=None).order_by("due_on", "pk")

    def with_surroundings(self) -> Self:
        """Bring along what a list shows."""
        return self.select_related("pattern__location", "owner", "effect")


class Action(Tenanted):
    """``done_on`` is the day from which it counts; before it is only a plan."""

    pattern = models.ForeignKey(Pattern, models.CASCADE, related_name="actions")
    words = models.CharField(max_length=300)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    due_on = models.DateField(null=True, blank=True)
    cost = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    planned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    planned_at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(ActionQuerySet)()

    def __str__(self) -> str:
        return self.words

    def is_late(self, today: date) -> bool:
        """Whether the day has passed on which it was to be done."""
        return self.done_on is None and self.due_on is not None and self.due_on < today

    def finish(self, on: date) -> None:
        """It has been done; from this day on its effect is measured."""
        self.done_on = on
        self.save(update_fields=["done_on"])

    @classmethod
    def plan(
        cls, pattern: Pattern, *, by: object, at: datetime, **wanted: object
    ) -> Action:
        """Write down what is going to be done."""
        made: Action = cls.objects.create(
            organisation_id=pattern.organisation_id,
            pattern=pattern,
            planned_by=by,
            planned_at=at,
            **wanted,
        )
        return made
