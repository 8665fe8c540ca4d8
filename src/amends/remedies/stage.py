"""Stages of a complaint as ISO 10002 counts them, each with who and when."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.cases.case import Case
from amends.foundation.tenancy import TenantManager


class Step(StrEnum):
    """The way of a complaint; some of its steps are told by rows elsewhere."""

    RECEIPT = "receipt"
    ACKNOWLEDGEMENT = "acknowledgement"
    ASSESSMENT = "assessment"
    INVESTIGATION = "investigation"
    DECISION = "decision"
    COMMUNICATION = "communication"
    CLOSING = "closing"
    APPEAL = "appeal"


BY_HAND = (
    Step.ACKNOWLEDGEMENT,
    Step.ASSESSMENT,
    Step.DECISION,
    Step.COMMUNICATION,
)
"""What somebody of the house says has happened."""


class StageQuerySet(models.QuerySet["Stage"]):
    """Named questions about stages."""

    def of_case(self, case: Case) -> Self:
        """Keep one case's, as they were reached."""
        return self.filter(case=case).select_related("by").order_by("pk")

    def named(self, step: Step) -> Self:
        """Keep one kind."""
        return self.filter(step=step)


class Stage(Tenanted):
    """Reached once or again; ``by`` is empty for the customer and the house itself.

    ``words`` are for the customer where the step is a decision, else for colleagues;
    ``detail`` holds what else was said (severity, outcome …).
    """

    case = models.ForeignKey(Case, models.CASCADE, related_name="stages")
    step = models.CharField(max_length=16)
    words = models.TextField(blank=True)
    detail = models.JSONField(default=dict)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(StageQuerySet)()

    def __str__(self) -> str:
        return f"{self.case_id} {self.step}"

    @classmethod
    def reach(
        cls,
        case: Case,
        step: Step,
        words: str = "",
        *,
        by: User | None,
        at: datetime,
        **detail: Any,  # noqa: ANN401 - what that step says
    ) -> Stage:
        """Write down that a case came so far."""
        made: Stage = cls.objects.create(
            organisation_id=case.organisation_id,
            case=case,
            step=step,
            words=words,
            detail=detail,
            by=by,
            at=at,
        )
        return made
