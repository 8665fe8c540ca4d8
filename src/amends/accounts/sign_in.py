"""Where somebody is signed in: the session itself, with its device and its person."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256
from typing import ClassVar, Self

from django.conf import settings
from django.contrib.sessions.base_session import AbstractBaseSession, BaseSessionManager
from django.db import models

from amends.accounts.user import User


class SignInQuerySet(models.QuerySet["SignIn"]):
    """Named questions about sign-ins."""

    def standing(self, user: User, at: datetime) -> Self:
        """Keep where somebody is signed in now, the newest first."""
        return self.filter(user=user, expire_date__gt=at).order_by("-begun_at")

    def but(self, session_key: str | None) -> Self:
        """Leave one out: the one that asks."""
        return self.exclude(session_key=session_key)

    def over(self, at: datetime) -> Self:
        """Keep those that ended by themselves."""
        return self.filter(expire_date__lte=at)


class SignIn(AbstractBaseSession):
    """A session in the table of its own person. ``device`` is what the browser said.

    Outside the tenants' scope on purpose: it is asked before anybody is known.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="sign_ins"
    )
    device = models.CharField(max_length=300, blank=True)
    begun_at = models.DateTimeField(null=True, blank=True)
    seen_on = models.DateField(null=True, blank=True)

    objects: ClassVar = BaseSessionManager.from_queryset(SignInQuerySet)()

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """What it is called on a page: the key itself opens the door."""
        return sha256(f"sign-in {self.session_key}".encode()).hexdigest()[:20]

    @classmethod
    def get_session_store_class(cls) -> type:
        """Return the store that reads and writes these rows."""
        from amends.accounts.sign_in_store import SessionStore  # noqa: PLC0415 - Django asks both ways

        return SessionStore
