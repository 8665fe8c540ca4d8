"""A sign-in at a platform, by which one channel or hundreds are served."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any, ClassVar, Self

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.channels.platform import Account, Platform, RemotePlace
from amends.channels.registry import connector_for
from amends.foundation.secrets import EncryptedJSONField
from amends.foundation.tenancy import TenantManager

TURN = timedelta(minutes=2)
"""How long one process may take to renew a pass; then it counts as dead."""


class GrantQuerySet(models.QuerySet["Grant"]):
    """Named questions about sign-ins."""

    def standing(self) -> Self:
        """Keep those that have not been given back."""
        return self.filter(ended_at=None)

    def newest(self) -> Self:
        """Sort the newest first."""
        return self.order_by("-pk")


class Grant(Tenanted):
    """What a platform lets us do since ``granted_by`` signed in there.

    ``secrets`` are the client's secret, the lasting secret and the present pass, which
    holds until ``pass_until``. ``renewing_until`` is the turn of whoever buys a new
    one. ``found`` are the places that the sign-in reaches, as they were listed last.
    """

    platform_slug = models.CharField(max_length=40)
    settings = models.JSONField(default=dict)
    secrets: models.Field[Any, Any] = EncryptedJSONField(default=dict)
    pass_until = models.DateTimeField(null=True, blank=True)
    renewing_until = models.DateTimeField(null=True, blank=True)
    found = models.JSONField(default=list)
    listed_at = models.DateTimeField(null=True, blank=True)
    granted_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    granted_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = TenantManager.from_queryset(GrantQuerySet)()

    class Meta:
        indexes = [models.Index(fields=["organisation", "-id"])]

    def __str__(self) -> str:
        return f"{self.platform_slug} {self.granted_at:%Y-%m-%d}"

    @property
    def platform(self) -> Platform:
        """What its platform can do."""
        return connector_for(self.platform_slug).platform

    def account(self) -> Account:
        """Return the sign-in as an account of no particular place."""
        from amends.channels.grant_vault import GrantVault  # noqa: PLC0415 - it needs us

        return Account(
            channel_id=0,
            settings=dict(self.settings),
            secrets=dict(self.secrets),
            vault=GrantVault(self),
        )

    def places(self) -> list[RemotePlace]:
        """Return the places as they were listed last."""
        return [RemotePlace(**row) for row in self.found]

    def list_places(self, places: Sequence[RemotePlace], *, at: datetime) -> None:
        """Remember which places the sign-in reaches."""
        self.found = [asdict(place) for place in places]
        self.listed_at = at
        self.save(update_fields=["found", "listed_at"])

    def begin(self, secrets: Mapping[str, str], *, by: User, at: datetime) -> None:
        """Stand from now on for what ``by`` has agreed to."""
        self.secrets = {**self.secrets, **secrets}
        self.granted_by, self.granted_at, self.ended_at = by, at, None
        self.save()

    def hold(self, access: str, seconds: float, refresh: str, *, at: datetime) -> None:
        """Store a pass, and the lasting secret where there is a new one."""
        new = {"access_token": access} | ({"refresh_token": refresh} if refresh else {})
        self.secrets = {**self.secrets, **new}
        self.pass_until = at + timedelta(seconds=seconds)
        self.renewing_until = None
        self.save(update_fields=["secrets", "pass_until", "renewing_until"])

    def take_turn(self, *, at: datetime) -> bool:
        """Take the turn to renew; False while somebody else has it."""
        free = models.Q(renewing_until=None) | models.Q(renewing_until__lt=at)
        mine = Grant.objects.filter(pk=self.pk).standing().filter(free)
        return bool(mine.update(renewing_until=at + TURN))

    def give_up_turn(self) -> None:
        """Give the turn back."""
        Grant.objects.filter(pk=self.pk).update(renewing_until=None)

    def finish(self, *, at: datetime) -> None:
        """Keep no secret of it any more."""
        self.secrets, self.pass_until, self.ended_at = {}, None, at
        self.save(update_fields=["secrets", "pass_until", "ended_at"])
