"""Somebody in the house's own list of visits, whether they ever wrote or not."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models

from amends.accounts.digest import digest
from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.tenanted import Tenanted
from amends.followups.opt_out import address_digest
from amends.foundation.secrets import EncryptedTextField
from amends.foundation.tenancy import TenantManager


class GuestQuerySet(models.QuerySet["Guest"]):
    """Named questions about guests."""

    def visible_to(self, member: Membership) -> Self:
        """Keep those of the member's locations."""
        if not member.location_ids:
            return self
        return self.filter(location__in=member.location_ids)

    def known_by(self, keys: set[str]) -> Self:
        """Keep those with one of these keys."""
        return self.filter(key__in=keys)

    def at(self, location: Location | None) -> Self:
        """Keep those of one location; all where none is named."""
        return self if location is None else self.filter(location=location)

    def reachable(self) -> Self:
        """Keep those who left an address or a number."""
        return self.exclude(address="")

    def unopened(self) -> Self:
        """Leave their addresses sealed."""
        return self.defer("to")

    def silent(self) -> Self:
        """Keep those who seem to have stopped coming, the latest loss first."""
        return self.exclude(silent_since=None).order_by("-last_on", "pk")


class Guest(Tenanted):
    """``key`` is a digest of the number or address that the list knows them by.

    ``to`` lies encrypted, ``address`` is its digest, the same as in opt-outs, and
    ``by`` says which platform carries words there, so that a lot among many need not
    decrypt them all. How often and when they came repeats what their visits say;
    ``back`` is the chance that they come within the horizon of the last look. Nothing
    here knows of complaints.
    """

    location = models.ForeignKey(
        Location, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    key = models.CharField(max_length=64)
    name = models.CharField(max_length=200, blank=True)
    to: models.Field[Any, Any] = EncryptedTextField(default="")
    address = models.CharField(max_length=64, blank=True)
    by = models.CharField(max_length=5, blank=True)
    language = models.CharField(max_length=5, blank=True)
    repeats = models.PositiveIntegerField(default=0)
    first_on = models.DateField(null=True, blank=True)
    last_on = models.DateField(null=True, blank=True)
    back = models.FloatField(null=True, blank=True)
    silent_since = models.DateField(null=True, blank=True)

    objects: ClassVar = TenantManager.from_queryset(GuestQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "key"], name="guest_known_once"
            )
        ]
        indexes = [
            models.Index(fields=["organisation", "last_on"]),
            models.Index(fields=["organisation", "address"]),
        ]

    def __str__(self) -> str:
        return self.name or f"#{self.pk}"

    def reach(self, to: str) -> None:
        """Be written to there from now on; nothing means nowhere."""
        self.to, self.address = to, address_digest(to) if to else ""
        self.by = ("email" if "@" in to else "sms") if to else ""

    @staticmethod
    def key_of(known_by: str) -> str:
        """Return by what a number or address of a list is compared."""
        return digest(f"guest:{known_by.strip().casefold()}")

    def forget(self) -> None:
        """Erase this person with all visits; a second time changes nothing."""
        self.delete()
