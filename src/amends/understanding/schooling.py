"""What the corrections of an organisation taught the reader."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import ClassVar

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.core.reading import Unreadable
from amends.core.reading.learning import Learnt
from amends.foundation.tenancy import TenantManager

KEPT = 64
"""Organisations whose lessons a process remembers."""

UNTAUGHT = Learnt({})


class Schooling(Tenanted):
    """One per organisation; without it everything is read as the reader ships."""

    content = models.JSONField()
    learnt_at = models.DateTimeField()

    objects: ClassVar = TenantManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation"], name="schooling_one_per_organisation"
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id} taught"

    def as_learnt(self) -> Learnt:
        """Return it as the reader takes it; of another version of ours, nothing."""
        try:
            return Learnt.from_json(self.content)
        except Unreadable:
            return UNTAUGHT

    @classmethod
    def keep(cls, organisation_id: int, learnt: Learnt, *, at: datetime) -> bool:
        """Let these lessons stand in place of the earlier; False where they are those.

        Lessons that change nothing are not kept.
        """
        standing = cls.objects.first()
        before = standing.content if standing else UNTAUGHT.as_json()
        after = learnt.as_json() if learnt.weights else UNTAUGHT.as_json()
        if before == after:
            return False
        if learnt.weights:
            values = {"content": after, "learnt_at": at}
            cls.objects.update_or_create(
                organisation_id=organisation_id, defaults=values
            )
        else:
            cls.objects.all().delete()
        return True


@lru_cache(maxsize=KEPT)
def schooling_of(organisation_id: int, edition: int) -> Learnt:
    """Return the lessons at this edition of the organisation's rules.

    They are asked for each arrival; the edition stands on the organisation's row,
    which an arrival reads anyway, and is another one with each new lesson.
    """
    del organisation_id, edition
    standing = Schooling.objects.first()
    return standing.as_learnt() if standing else UNTAUGHT
