"""A browser of somebody's that wants to be knocked at, while nothing is open there."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256
from typing import Any, Self

from django.conf import settings
from django.db import models

from amends.accounts.sign_in import SignIn
from amends.accounts.user import User
from amends.foundation.secrets import EncryptedTextField

MOST = 10
"""Devices of one person; the oldest gives way."""


class DeviceQuerySet(models.QuerySet["Device"]):
    """Named questions about devices."""

    def of(self, user: object) -> Self:
        """Keep one person's, the oldest first."""
        return self.filter(user=user).order_by("pk")

    def signed_in(self, user: User, at: datetime) -> list[Device]:
        """Return those of one person on which they are still signed in."""
        names = {row.name for row in SignIn.objects.standing(user, at)}
        return [row for row in self.of(user) if row.sign_in in names]


class Device(models.Model):
    """Where to knock, and with whose keys.

    ``sign_in`` names the session it hangs on: who signs out there, from wherever, is
    knocked at no more. Outside the tenants' scope on purpose: it is the person's own.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    address: models.Field[Any, Any] = EncryptedTextField()
    public_key = models.CharField(max_length=120)
    secret: models.Field[Any, Any] = EncryptedTextField()
    sign_in = models.CharField(max_length=20)
    made_at = models.DateTimeField()

    objects = DeviceQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.user_id} {self.digest[:8]}"

    @classmethod
    def keep(
        cls,
        user: User,
        address: str,
        keys: tuple[str, str],
        *,
        sign_in: str,
        at: datetime,
    ) -> None:
        """Knock there from now on; an address that changed hands is the new owner's."""
        public_key, secret = keys
        cls.objects.update_or_create(
            digest=digest_of(address),
            defaults={
                "user": user,
                "address": address,
                "public_key": public_key,
                "secret": secret,
                "sign_in": sign_in,
                "made_at": at,
            },
        )
        newest = cls.objects.of(user).order_by("-pk").values_list("pk", flat=True)
        cls.objects.of(user).exclude(pk__in=list(newest[:MOST])).delete()


def digest_of(address: str) -> str:
    """Return by what an address is known."""
    return sha256(address.encode()).hexdigest()
