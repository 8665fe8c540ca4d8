"""What a customer answered, once."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Self

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.cases.case import Case
from amends.followups.invitation import Invitation
from amends.foundation.tenancy import TenantManager


class AnswerQuerySet(models.QuerySet["Answer"]):
    """Named questions about answers."""

    def among(self, cases: models.QuerySet[Case]) -> Self:
        """Keep those of these cases."""
        return self.filter(invitation__case__in=cases.order_by().values("pk"))

    def since(self, at: datetime) -> Self:
        """Keep those given after that instant."""
        return self.filter(at__gte=at)

    def heard_as(self, name: str) -> Self:
        """Keep the one that this text message gave."""
        return self.filter(heard_as=name).exclude(heard_as="")

    def newest(self) -> Self:
        """Sort the newest first, with whose case it is."""
        return self.select_related("invitation").order_by("-pk")

    def before(self, pk: int) -> Self:
        """Keep what follows that row in `newest` order (keyset paging)."""
        return self.filter(pk__lt=min(pk, 2**62))


class Answer(Tenanted):
    """Satisfaction 1-5, ease 1-7, recommending 0-10.

    ``solved`` is yes, partly or no; empty where it was not asked or not said.
    ``heard_as`` names the text message that gave the answer.
    """

    invitation = models.OneToOneField(Invitation, models.CASCADE, related_name="answer")
    solved = models.CharField(max_length=6)
    satisfaction = models.PositiveSmallIntegerField(null=True, blank=True)
    ease = models.PositiveSmallIntegerField(null=True, blank=True)
    recommend = models.PositiveSmallIntegerField(null=True, blank=True)
    words = models.TextField(blank=True)
    heard_as = models.CharField(max_length=64, blank=True)
    at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(AnswerQuerySet)()

    class Meta:
        indexes = [
            models.Index(
                fields=["heard_as"],
                condition=~models.Q(heard_as=""),
                name="answer_by_text",
            )
        ]

    def __str__(self) -> str:
        return f"{self.invitation_id}: {self.solved}"
