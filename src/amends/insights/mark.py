"""How far a house has been counted, and when it was looked at last."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from amends.accounts.organisation import Organisation
from amends.accounts.tenanted import Tenanted
from amends.foundation.tenancy import TenantManager


class Mark(Tenanted):
    """One for a house. ``event`` is the last event that the facts know of.

    ``stale`` are the weeks whose tallies are older than their facts.
    ``aside`` holds what the last look says beside its cards: what is worth watching,
    what has always been so, and ratings that turned.
    """

    event = models.BigIntegerField(default=0)
    tallied_at = models.DateTimeField(null=True, blank=True)
    looked_on = models.DateField(null=True, blank=True)
    facts = models.PositiveIntegerField(default=0)
    stale = models.JSONField(default=list)
    aside = models.JSONField(default=dict)

    objects: ClassVar = TenantManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation"], name="one_mark_each")
        ]

    def __str__(self) -> str:
        return f"{self.event}, looked on {self.looked_on}"

    @classmethod
    def of(cls, house: Organisation) -> Mark:
        """Return the mark of a house; a new one stands at the beginning."""
        mark: Mark
        mark, _new = cls.objects.get_or_create(organisation=house)
        return mark
