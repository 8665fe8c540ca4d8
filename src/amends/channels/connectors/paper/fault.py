"""Failures on request: what goes wrong the next time somebody calls."""

from __future__ import annotations

from enum import StrEnum

from django.db import models, transaction


class Trouble(StrEnum):
    """The ways in which paper can fail."""

    DOWN = "down"
    PATIENCE = "patience"
    LOST_ANSWER = "lost-answer"
    LOST_QUESTION = "lost-question"
    MODERATION = "moderation"
    REJECTION = "rejection"
    SIGNED_OUT = "signed-out"


class PaperFault(models.Model):
    """One failure, to happen ``times`` times on a page."""

    page = models.CharField(max_length=80)
    trouble = models.CharField(max_length=20)
    times = models.PositiveIntegerField(default=1)

    def __str__(self) -> str:
        return f"{self.trouble} x {self.times}"

    @classmethod
    def strike(cls, page: str, trouble: Trouble) -> bool:
        """Say whether this trouble happens now, and use one time of it up."""
        with transaction.atomic():
            fault = (
                cls.objects.select_for_update()
                .filter(page=page, trouble=trouble, times__gt=0)
                .first()
            )
            if fault is not None:
                fault.times -= 1
                fault.save(update_fields=["times"])
            return fault is not None
