"""A role that a person has at one location or in one area, not the usual one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from amends.accounts.area import Area
from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.roles import Role
from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.foundation import clock
from amends.foundation.tenancy import TenantManager

POSTED = [
    (Role.MANAGER, _("Manager")),
    (Role.AGENT, _("Agent")),
    (Role.READER, _("Reader")),
]
"""Roles that can be given place by place; an owner owns the whole house."""


class PostQuerySet(models.QuerySet["Post"]):
    """Named questions about posts."""

    def of(self, members: Iterable[Membership]) -> Self:
        """Keep what these people were given."""
        return self.filter(membership__in=[member.pk for member in members])

    def held_by(self, membership_id: int) -> Self:
        """Keep what one person was given."""
        return self.filter(membership=membership_id)

    def numbered(self, ids: Iterable[int]) -> Self:
        """Keep the posts with these ids."""
        return self.filter(pk__in=list(ids))

    def beyond(self, pk: int) -> Self:
        """Keep what follows that post, in the order in which they came (paging)."""
        return self.filter(pk__gt=pk).select_related("membership").order_by("pk")

    def in_area(self, area: Area) -> Self:
        """Keep what holds in one area."""
        return self.filter(area=area)

    def by_name(self) -> Self:
        """Sort by where they hold, areas first, with what a list shows."""
        rows = self.select_related("location", "area", "membership__user")
        return rows.order_by("location__name", "area__name", "pk")


class Post(Tenanted):
    """Holds at ``location`` or at every location of ``area``: one of the two is set."""

    membership = models.ForeignKey(Membership, models.CASCADE, related_name="posts")
    location = models.ForeignKey(Location, models.CASCADE, null=True, related_name="+")
    area = models.ForeignKey(Area, models.CASCADE, null=True, related_name="+")
    role = models.CharField(max_length=10, choices=POSTED)
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    given_at = models.DateTimeField(default=clock.now)

    objects: ClassVar = TenantManager.from_queryset(PostQuerySet)()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(location=None, area__isnull=False)
                | Q(location__isnull=False, area=None),
                name="post_here_or_there",
            ),
            models.UniqueConstraint(
                fields=["membership", "location"], name="one_post_per_location"
            ),
            models.UniqueConstraint(
                fields=["membership", "area"], name="one_post_per_area"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role}: {self.where}"

    @property
    def where(self) -> str:
        """What it is called where the role holds."""
        return str(self.location or self.area)

    @classmethod
    def give(
        cls,
        member: Membership,
        where: Location | Area,
        role: Role,
        *,
        by: User,
        at: datetime,
    ) -> None:
        """Let another role hold there; the one given before ends."""
        at_place = isinstance(where, Location)
        cls.objects.update_or_create(
            membership=member,
            location=where if at_place else None,
            area=None if at_place else where,
            defaults={
                "organisation_id": member.organisation_id,
                "role": role,
                "given_by": by,
                "given_at": at,
            },
        )
