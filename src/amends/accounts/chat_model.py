"""The chat model that one house lets word its drafts."""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar, Self

from django.conf import settings
from django.db import models, transaction

from amends.accounts.organisation import Organisation
from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.foundation.secrets import EncryptedTextField
from amends.foundation.tenancy import TenantManager


class ChatModelQuerySet(models.QuerySet["ChatModel"]):
    """Named questions about chat models."""

    def of(self, organisation: Organisation) -> Self:
        """Keep the one of this house."""
        return self.filter(organisation=organisation)


class ChatModel(Tenanted):
    """Its presence is the fact that the house has switched a model on, and who did.

    ``address`` is the base of an OpenAI-compatible server, such as
    https://models.example/v1; ``per_day`` bounds what it is asked. ``asked`` counts
    the requests of the day ``asked_on``.
    """

    address = models.URLField(max_length=300)
    model = models.CharField(max_length=100)
    key = EncryptedTextField(blank=True, default="")
    seconds = models.PositiveSmallIntegerField(default=8)
    per_day = models.PositiveIntegerField(default=200)
    asked = models.PositiveIntegerField(default=0)
    asked_on = models.DateField(null=True, blank=True)
    switched_on_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    switched_on_at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(ChatModelQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation"], name="one_chat_model_per_house"
            )
        ]

    def __str__(self) -> str:
        return self.model

    @classmethod
    def switch_on(
        cls, house: Organisation, *, by: User, at: datetime, **line: object
    ) -> ChatModel:
        """Let this model word drafts from now on; an empty key keeps the old one."""
        if not line.get("key"):
            line.pop("key", None)
        found: ChatModel
        found, _new = cls.objects.update_or_create(
            organisation=house,
            defaults={**line, "switched_on_by": by, "switched_on_at": at},
        )
        return found

    def switch_off(self) -> None:
        """Ask it no more; the key goes with it."""
        self.delete()

    @transaction.atomic
    def take_turn(self, *, on: date) -> bool:
        """Count one request; False when the day's are used up."""
        row: ChatModel = ChatModel.objects.select_for_update().get(pk=self.pk)
        asked = row.asked if row.asked_on == on else 0
        if asked >= row.per_day:
            return False
        row.asked, row.asked_on = asked + 1, on
        row.save(update_fields=["asked", "asked_on"])
        return True
