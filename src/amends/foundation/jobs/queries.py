"""The questions that are asked of the queue, by name."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Avg, Count, ExpressionWrapper, F, Min, Q

from amends.foundation.jobs.state import ENDED, LIVE, State

if TYPE_CHECKING:
    from amends.foundation.jobs.job import Job  # noqa: F401 - named in the base below


class JobQuerySet(models.QuerySet["Job"]):
    """Named questions; nobody outside filters the queue by hand."""

    def waiting(self) -> JobQuerySet:
        """Return those that no worker has taken, due or not."""
        return self.filter(state=State.WAITING)

    def running(self) -> JobQuerySet:
        """Return those that a worker holds."""
        return self.filter(state=State.RUNNING)

    def live(self) -> JobQuerySet:
        """Return those that will still do something."""
        return self.filter(state__in=LIVE)

    def dead(self) -> JobQuerySet:
        """Return those that gave up and want a person."""
        return self.filter(state=State.DEAD)

    def done(self) -> JobQuerySet:
        """Return those that succeeded and were not swept away yet."""
        return self.filter(state=State.DONE)

    def due(self, at: datetime) -> JobQuerySet:
        """Return the waiting ones whose time has come."""
        return self.waiting().filter(Q(run_after=None) | Q(run_after__lte=at))

    def ended_before(self, at: datetime) -> JobQuerySet:
        """Return those that ended well or were cancelled before ``at``."""
        return self.filter(state__in=ENDED, finished_at__lt=at)

    def keyed(self, key: str) -> JobQuerySet:
        """Return the live job with this unique key, if there is one."""
        return self.live().filter(key=key)

    def of_organisation(self, organisation_id: int) -> JobQuerySet:
        """Return one tenant's own."""
        return self.filter(organisation_id=organisation_id)

    def done_since(self, at: datetime) -> JobQuerySet:
        """Return those that succeeded since ``at``."""
        return self.done().filter(finished_at__gte=at)

    def by_task(self) -> list[tuple[str, int, timedelta]]:
        """Return each task with how many of its jobs there are and their mean time."""
        took = ExpressionWrapper(
            F("finished_at") - F("started_at"), models.DurationField()
        )
        rows = self.order_by().values_list("task")
        found = rows.annotate(many=Count("pk"), mean=Avg(took))
        return [(task.rpartition(".")[2], many, mean) for task, many, mean in found]

    def leases(self) -> JobQuerySet:
        """Return the running ones with only what tells whose they are."""
        return self.running().only(
            "task",
            "attempts",
            "attempts_allowed",
            "lease_owner",
            "lease_token",
            "lease_until",
        )

    def newest_first(self) -> JobQuerySet:
        """Order for a page."""
        return self.order_by("-pk")

    def oldest_due(self, at: datetime) -> datetime | None:
        """Return since when the most patient due job has been waiting."""
        oldest: datetime | None = self.due(at).aggregate(first=Min("enqueued_at"))[
            "first"
        ]
        return oldest

    def counts(self) -> dict[str, int]:
        """Return how many jobs are in each state; every state is named."""
        found = dict(
            self.order_by().values_list("state").annotate(many=Count("pk")).iterator()
        )
        return {state.value: found.get(state.value, 0) for state in State}
