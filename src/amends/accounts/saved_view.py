"""A view of the inbox that somebody keeps under a name."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django_scopes import get_scope

from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.foundation.tenancy import TenantManager

MOST = 50
"""Views that one person keeps; more would be a list to search in."""


class TooManyViews(Exception):
    """This person keeps as many views as there may be."""


class SavedViewQuerySet(models.QuerySet["SavedView"]):
    """Named questions about saved views."""

    def seen_by(self, user: User) -> Self:
        """Keep a person's own and those that colleagues share, by name."""
        mine = models.Q(user=user) | models.Q(shared=True)
        return self.filter(mine).order_by("name", "pk")

    def of(self, user: User) -> Self:
        """Keep what one person made."""
        return self.filter(user=user)


class SavedView(Tenanted):
    """``query`` is the address of the list without its path, as the inbox writes it.

    It is read by the same filters as any address: what a later version no longer
    understands is passed over, and nobody sees more through it than without it.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_views"
    )
    name = models.CharField(max_length=60)
    query = models.CharField(max_length=600)
    shared = models.BooleanField(default=False)
    made_at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(SavedViewQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "user", "name"], name="one_view_per_name"
            )
        ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def keep(
        cls, user: User, name: str, query: str, *, shared: bool, at: datetime
    ) -> SavedView:
        """Keep a view in the active organisation; a known name shows this from now on.

        Raises TooManyViews.
        """
        mine = cls.objects.of(user)
        if not mine.filter(name=name).exists() and mine.count() >= MOST:
            raise TooManyViews
        kept: SavedView
        kept, _new = cls.objects.update_or_create(
            organisation=get_scope()["organisation"],
            user=user,
            name=name,
            defaults={"query": query, "shared": shared, "made_at": at},
        )
        return kept
