"""Who wants no such message: an address that is only kept as a digest."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.db import models

from amends.accounts.digest import digest
from amends.accounts.tenanted import Tenanted
from amends.foundation.tenancy import TenantManager


def address_digest(address: str) -> str:
    """Return by what an address is compared; case and blanks do not matter."""
    return digest(f"follow-up:{address.strip().casefold()}")


class OptOut(Tenanted):
    """Its presence is the fact; it outlives the customer's own data."""

    address = models.CharField(max_length=64)
    opted_at = models.DateTimeField()

    objects: ClassVar = TenantManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "address"], name="opted_out_once"
            )
        ]

    def __str__(self) -> str:
        return self.address[:8]

    @classmethod
    def remember(cls, organisation_id: int, address: str, *, at: datetime) -> None:
        """Never ask this address again; a second time changes nothing."""
        cls.objects.get_or_create(
            organisation_id=organisation_id,
            address=address,
            defaults={"opted_at": at},
        )
