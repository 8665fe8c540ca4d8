"""What leaves the house once: the lease says who carries it, the fence who may not."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Self

from django.db import models

LEASE = timedelta(minutes=2)
"""A carrier that is not heard of for so long has fallen."""


def uncarried(at: datetime) -> models.Q:
    """Return the condition for what may leave by now and nobody carries."""
    free = models.Q(leased_until=None) | models.Q(leased_until__lt=at)
    return free & models.Q(not_before__lte=at)


class Carried(models.Model):
    """A row that one carrier at a time brings out.

    Each lease raises the fence; a carrier that was taken for dead and comes back
    writes nothing any more. ``sent`` says that an attempt may have arrived, so the
    next carrier reads back first.
    """

    fence = models.PositiveIntegerField(default=0)
    attempts = models.PositiveIntegerField(default=0)
    sent = models.BooleanField(default=False)
    leased_until = models.DateTimeField(null=True, blank=True)
    not_before = models.DateTimeField()

    class Meta:
        abstract = True

    def take_from(
        self, due: models.QuerySet[Self], *, at: datetime, **values: object
    ) -> bool:
        """Take it out of what is due, to carry it; False when somebody else has it."""
        taken = due.filter(pk=self.pk, fence=self.fence).update(
            fence=self.fence + 1,
            attempts=models.F("attempts") + 1,
            leased_until=at + LEASE,
            **values,
        )
        if taken:
            self.refresh_from_db()
        return bool(taken)

    def stand(self, **values: object) -> bool:
        """Write where it is now; False if another carrier took over."""
        everything = type(self)._default_manager  # noqa: SLF001 - Django's documented name
        if not everything.filter(pk=self.pk, fence=self.fence).update(**values):
            return False
        for name, value in values.items():
            setattr(self, name, value)
        return True
