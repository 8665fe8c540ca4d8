"""A person's place in an organisation."""

from __future__ import annotations

from functools import cached_property
from typing import Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from amends.accounts.organisation import Organisation
from amends.accounts.roles import ABILITIES, Ability, Role
from amends.foundation import clock

ROLES = [
    (Role.OWNER, _("Owner")),
    (Role.MANAGER, _("Manager")),
    (Role.AGENT, _("Agent")),
    (Role.READER, _("Reader")),
]


class MembershipQuerySet(models.QuerySet["Membership"]):
    """Named questions about memberships."""

    def active(self) -> Self:
        """Keep the members who can still sign in."""
        return self.filter(user__is_active=True)

    def in_house(self, organisation: object) -> Self:
        """Keep the places in one organisation, by name."""
        rows = self.filter(organisation=organisation)
        return rows.select_related("user").order_by("user__name", "pk")

    def owners_of(self, organisation: object) -> Self:
        """Keep the owners of one organisation."""
        return self.filter(organisation=organisation, role=Role.OWNER)

    def of(self, user: object) -> Self:
        """Keep one person's places, the oldest first."""
        return self.filter(user=user).select_related("organisation").order_by("pk")


class Membership(models.Model):
    """Role and reach of one person. No locations named means all of them.

    Outside the tenants' scope on purpose: it is what decides the scope.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="memberships"
    )
    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="memberships"
    )
    role = models.CharField(max_length=10, choices=ROLES, default=Role.AGENT)
    may_publish = models.BooleanField(default=False)
    reach = models.JSONField(default=list)
    created_at = models.DateTimeField(default=clock.now)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "user"], name="one_membership_each"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} ({self.role})"

    @cached_property
    def abilities(self) -> frozenset[Ability]:
        """What this member may do."""
        granted = ABILITIES[Role(self.role)]
        return granted | {Ability.PUBLISH} if self.may_publish else granted

    @property
    def location_ids(self) -> list[int]:
        """The locations this member is confined to; empty for all."""
        return list(self.reach)

    def reaches(self, location_id: int | None) -> bool:
        """Say whether this member sees what belongs to that location, or to none."""
        return location_id is None or not self.reach or location_id in self.reach

    def can(self, ability: Ability) -> bool:
        """Say whether this member may do it."""
        return ability in self.abilities
