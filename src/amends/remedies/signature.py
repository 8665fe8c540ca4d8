"""A signature in somebody's hand, as a picture that is printed under letters."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Self

from django.conf import settings
from django.db import models

from amends.accounts.organisation import Organisation
from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.foundation.tenancy import TenantManager

LARGEST = 300_000
"""Bytes: a signature is a few strokes."""
MOST = 60
"""Signatures of one house."""


class SignatureQuerySet(models.QuerySet["Signature"]):
    """Named questions about signatures."""

    def by_name(self) -> Self:
        """Sort them as people look for them, without the pictures."""
        return self.defer("picture").order_by("name", "pk")

    def chosen(self, keys: list[int]) -> Self:
        """Keep these."""
        return self.filter(pk__in=keys)


class Signature(Tenanted):
    """``picture`` is PNG or JPEG, small enough to lie in a row and in its back-up."""

    name = models.CharField(max_length=100)
    picture = models.BinaryField()
    kind = models.CharField(max_length=4)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    added_at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(SignatureQuerySet)()

    def __str__(self) -> str:
        return self.name

    @classmethod
    def add(
        cls,
        house: Organisation,
        name: str,
        picture: tuple[bytes, str],
        *,
        by: User,
        at: datetime,
    ) -> Signature:
        """Keep somebody's signature; the picture comes with its kind."""
        content, kind = picture
        made: Signature = cls.objects.create(
            organisation=house,
            name=name,
            picture=content,
            kind=kind,
            added_by=by,
            added_at=at,
        )
        return made
