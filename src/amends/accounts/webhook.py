"""A program of the house's own that wants to hear what happens."""

from __future__ import annotations

import base64
import secrets
from datetime import datetime, timedelta
from typing import ClassVar, Self

from django.conf import settings
from django.db import models

from amends.accounts.organisation import Organisation
from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.foundation.secrets import EncryptedTextField
from amends.foundation.tenancy import TenantManager

PATIENCE = timedelta(days=3)
"""Whoever has answered nothing for so long is told nothing more."""
MOST = 20


class TooManyWebhooks(Exception):
    """The house has as many webhooks as there may be."""


class WebhookQuerySet(models.QuerySet["Webhook"]):
    """Named questions about webhooks."""

    def listening(self) -> Self:
        """Keep those that are told of what happens."""
        return self.filter(stopped_at=None)

    def in_order(self) -> Self:
        """Sort as they were made."""
        return self.order_by("pk")


class Webhook(Tenanted):
    """An address that is told, signed after Standard Webhooks, what happens here.

    ``kinds`` are the events wanted, empty for all; ``seen`` is the last event that was
    looked at. ``failing_since`` is the first failure that no success followed, and
    ``stopped_at`` with its reason ends the telling until somebody lets it go on.
    """

    name = models.CharField(max_length=100)
    address = models.URLField(max_length=500)
    secret = EncryptedTextField()
    kinds = models.JSONField(default=list)
    seen = models.BigIntegerField(default=0)
    since = models.BigIntegerField(default=0)
    moved_at = models.DateTimeField(null=True, blank=True)
    failing_since = models.DateTimeField(null=True, blank=True)
    stopped_at = models.DateTimeField(null=True, blank=True)
    stopped_because = models.CharField(max_length=12, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    made_at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(WebhookQuerySet)()

    def __str__(self) -> str:
        return self.name

    @classmethod
    def begin(
        cls, house: Organisation, *, by: User | None, at: datetime, **wish: object
    ) -> Webhook:
        """Begin to tell a program; its secret is new. Raises TooManyWebhooks."""
        if cls.objects.count() >= MOST:
            raise TooManyWebhooks
        made: Webhook = cls.objects.create(
            organisation=house, secret=fresh_secret(), made_by=by, made_at=at, **wish
        )
        return made

    def change(self, **wish: object) -> None:
        """Keep other wishes: name, address, kinds."""
        for name, value in wish.items():
            setattr(self, name, value)
        self.save(update_fields=list(wish))

    def renew_secret(self) -> str:
        """Sign with a new secret from now on; returns it."""
        self.change(secret=fresh_secret())
        return self.secret

    def move_to(self, event: int, *, at: datetime) -> None:
        """Remember up to where it was looked."""
        self.change(seen=event, moved_at=at)

    def stop(self, because: str, *, at: datetime) -> bool:
        """Tell nothing more; stopping twice keeps the first reason."""
        rows = Webhook.objects.filter(pk=self.pk, stopped_at=None)
        return bool(rows.update(stopped_at=at, stopped_because=because))

    def go_on(self, event: int) -> None:
        """Tell again, of what happens from that event on."""
        self.change(
            stopped_at=None,
            stopped_because="",
            failing_since=None,
            seen=event,
            since=event,
        )

    def succeeded(self) -> None:
        """Forget earlier failures."""
        Webhook.objects.filter(pk=self.pk, failing_since__isnull=False).update(
            failing_since=None
        )

    def failed(self, *, at: datetime) -> bool:
        """Count a failure; True where it has been failing for too long."""
        Webhook.objects.filter(pk=self.pk, failing_since=None).update(failing_since=at)
        self.refresh_from_db(fields=["failing_since"])
        return self.failing_since is not None and at - self.failing_since > PATIENCE

    def wants(self, kind: str) -> bool:
        """Whether this kind of event is told."""
        return not self.kinds or kind in self.kinds


def fresh_secret() -> str:
    """Return a new secret in the writing of Standard Webhooks."""
    return "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode()
