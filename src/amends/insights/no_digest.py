"""How a colleague wants the weekly letter; without a wish it comes."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from amends.accounts.membership import Membership
from amends.accounts.tenanted import Tenanted
from amends.foundation.tenancy import TenantManager


class NoDigest(Tenanted):
    """Its presence is the fact that this member wants no weekly letter."""

    member = models.OneToOneField(Membership, models.CASCADE, related_name="+")

    objects: ClassVar = TenantManager()

    def __str__(self) -> str:
        return str(self.member_id)

    @classmethod
    def wish(cls, member: Membership, *, wanted: bool) -> None:
        """Let the letter come, or not."""
        if wanted:
            cls.objects.filter(member=member).delete()
        else:
            cls.objects.get_or_create(
                member=member, defaults={"organisation_id": member.organisation_id}
            )
