"""A link that signs one person in, once."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models

from amends.accounts.digest import digest, fresh
from amends.accounts.user import User
from amends.foundation import clock

LIFETIME = timedelta(hours=24)
FIRST_PERSON = "owner@localhost"


class SignInLink(models.Model):
    """Only the digest of the secret is kept; using it is an instant on the row."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="sign_in_links"
    )
    digest = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.user} until {self.expires_at:%Y-%m-%d %H:%M}"

    @classmethod
    def issue(cls, user: User, *, at: datetime) -> str:
        """Make a link for this person and return its secret."""
        secret = fresh()
        cls.objects.create(user=user, digest=digest(secret), expires_at=at + LIFETIME)
        return secret

    @classmethod
    def waiting(cls, secret: str, *, at: datetime) -> SignInLink | None:
        """Return the link if it would still let somebody in; it is not used up."""
        rows = cls.objects.filter(
            digest=digest(secret), used_at=None, expires_at__gt=at
        )
        return rows.select_related("user").first()

    @classmethod
    def redeem(cls, secret: str, *, at: datetime) -> User | None:
        """Return the person whose unused, unexpired link this is, and use it up."""
        rows = cls.objects.filter(
            digest=digest(secret), used_at=None, expires_at__gt=at
        )
        link = rows.select_related("user").first()
        if link is None or not rows.update(used_at=at):
            return None
        return link.user if link.user.is_active else None


def issue_for_first_person() -> str:
    """Return the path that signs the person at this machine in.

    The first call makes that person; the first-run page asks for their name.
    """
    person = User.objects.order_by("pk").first()
    if person is None:
        person = User.objects.create_user(FIRST_PERSON)
    return f"/sign-in/link/{SignInLink.issue(person, at=clock.now())}/"
