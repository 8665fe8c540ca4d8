"""A person's place in an organisation."""

from __future__ import annotations

from functools import cached_property
from typing import Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from amends.accounts.ground import Ground
from amends.accounts.organisation import Organisation
from amends.accounts.roles import LOCAL, NARROWED, Ability, Role, granted
from amends.foundation import clock

ROLES = [
    (Role.OWNER, _("Owner")),
    (Role.MANAGER, _("Manager")),
    (Role.AGENT, _("Agent")),
    (Role.READER, _("Reader")),
]

NOWHERE = -1
"""In a reach: the role holds at no location but those where another one is given."""


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

    ``local`` says which other role holds at a location (id → role); it is worked out
    from the person's posts by `journeys.posting`, so that no request has to ask.
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
    local = models.JSONField(default=dict)
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
        """What this member may do where no other role is given."""
        return granted(self.role, may_publish=self.may_publish)

    @cached_property
    def roles_at(self) -> dict[int, str]:
        """Where another role holds, and which; an owner is one everywhere."""
        if self.role == Role.OWNER:
            return {}
        return {int(place): role for place, role in self.local.items()}

    @cached_property
    def location_ids(self) -> list[int]:
        """The locations this member is confined to; empty for all."""
        return sorted({*self.reach, *self.roles_at}) if self.reach else []

    def reaches(self, location_id: int | None) -> bool:
        """Say whether this member sees what belongs to that location, or to none."""
        return location_id is None or not self.reach or location_id in self.location_ids

    def is_named_at(self, location_id: int | None) -> bool:
        """Say whether this very location is named for the member."""
        return location_id in self.reach or location_id in self.roles_at

    def role_at(self, location_id: int | None) -> str:
        """Return the role that holds at that location; empty out of reach."""
        if location_id in self.roles_at:
            return self.roles_at[location_id]
        near = location_id is None or not self.reach or location_id in self.reach
        return self.role if near else ""

    def can(self, ability: Ability) -> bool:
        """Say whether this member may do it somewhere in the house."""
        return ability in self.abilities or any(
            self.can_at(ability, place) for place in self.roles_at
        )

    def can_at(self, ability: Ability, location_id: int | None) -> bool:
        """Say whether this member may do it to what belongs to that location."""
        role = self.role_at(location_id)
        if not role or location_id not in self.roles_at:
            return bool(role) and ability in self.abilities
        lent = ability in LOCAL or ability in self.abilities
        return lent and ability in granted(role, may_publish=self.may_publish)

    def ground(self, ability: Ability) -> Ground:
        """Return where this member may do it; rules of the house know no place."""
        asked = ability if ability in NARROWED else Ability.READ
        held = asked in self.abilities
        places = {*self.reach, *self.roles_at}
        if held and not self.reach:
            lost = {one for one in places if not self.can_at(asked, one)}
            return Ground(frozenset(lost), all_but=True)
        kept = {one for one in places if self.can_at(asked, one)}
        return Ground(frozenset(kept), homeless=held)
