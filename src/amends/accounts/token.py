"""A key with which a program speaks for an organisation."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from amends.accounts.digest import digest, fresh
from amends.accounts.organisation import Organisation
from amends.accounts.user import User


class Scope(StrEnum):
    """What a token may be allowed."""

    READ = "read"
    WRITE = "write"
    PUBLISH = "publish"
    ADMIN = "admin"


class ApiTokenQuerySet(models.QuerySet["ApiToken"]):
    """Named questions about tokens."""

    def valid(self, at: datetime) -> Self:
        """Keep the tokens that open a door at this instant."""
        return self.filter(Q(expires_at=None) | Q(expires_at__gt=at), revoked_at=None)

    def of_house(self, organisation: Organisation) -> Self:
        """Keep one organisation's, the newest first."""
        return self.filter(organisation=organisation).order_by("-pk")

    def presented(self, secret: str) -> Self:
        """Keep the one token whose secret this is."""
        return self.filter(digest=digest(secret)).select_related("organisation")


class ApiToken(models.Model):
    """Outside the tenants' scope on purpose: it is what decides the scope."""

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="tokens"
    )
    name = models.CharField(max_length=100)
    digest = models.CharField(max_length=64, unique=True)
    prefix = models.CharField(max_length=12)
    scopes = models.JSONField(default=list)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    used_at = models.DateTimeField(null=True, blank=True)

    objects = ApiTokenQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.name} ({self.prefix}…)"

    @classmethod
    def issue(
        cls,
        organisation: Organisation,
        name: str,
        scopes: list[Scope],
        *,
        by: User | None,
        at: datetime,
    ) -> tuple[ApiToken, str]:
        """Create a token; its secret is returned here and never again."""
        secret = f"am_{fresh()}"
        token = cls.objects.create(
            organisation=organisation,
            name=name,
            digest=digest(secret),
            prefix=secret[:8],
            scopes=[str(scope) for scope in scopes],
            created_by=by,
            created_at=at,
        )
        return token, secret

    def revoke(self, *, at: datetime) -> None:
        """Close the door for good; revoking twice keeps the first instant."""
        ApiToken.objects.filter(pk=self.pk, revoked_at=None).update(revoked_at=at)
