"""An effect: what an action changed, as far as can be said today."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.foundation.tenancy import TenantManager
from amends.insights.action import Action


class Effect(Tenanted):
    """``figures`` are those of core.patterns: ratio, interval, counts; judged weekly.

    ``verdict``: helped, looks better, no sign, too early.
    """

    action = models.OneToOneField(Action, models.CASCADE, related_name="effect")
    verdict = models.CharField(max_length=12)
    figures = models.JSONField()
    sentences = models.JSONField(default=dict)
    judged_on = models.DateField()

    objects: ClassVar = TenantManager()

    def __str__(self) -> str:
        return f"{self.action_id}: {self.verdict}"

    def sentence(self, language: str) -> str:
        """Say it in one sentence."""
        return str(self.sentences.get(language) or self.sentences.get("en", ""))

    @classmethod
    def judge(cls, action: Action, **found: Any) -> Effect:  # noqa: ANN401 - its columns
        """Let the newest judgement stand."""
        made: Effect
        made, _new = cls.objects.update_or_create(
            action=action,
            defaults={"organisation_id": action.organisation_id, **found},
        )
        return made
