"""Named questions about channels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models

from amends.accounts.membership import Membership
from amends.accounts.roles import Ability
from amends.channels.registry import CARRIERS

if TYPE_CHECKING:
    from amends.channels.channel import Channel  # noqa: F401 - a type in words


class ChannelQuerySet(models.QuerySet["Channel"]):
    """Named questions about channels."""

    def visible_to(
        self, membership: Membership, ability: Ability = Ability.READ
    ) -> Self:
        """Keep the channels that this member may see, or do this to."""
        ground = membership.ground(ability)
        return self if ground.is_everything else self.filter(ground.rows("location"))

    def listening(self) -> Self:
        """Keep the channels that have not been paused."""
        return self.filter(paused_at=None)

    def let_go(self, platform: str) -> Self:
        """Keep the channels of a platform that were let go, the last one first."""
        return self.on(platform).exclude(disconnected_at=None).order_by("-pk")

    def connected(self) -> Self:
        """Keep the channels that have not been let go."""
        return self.filter(disconnected_at=None)

    def by_name(self) -> Self:
        """Sort as a person would look for them."""
        return self.select_related("location").order_by("name", "pk")

    def after(self, name: str, pk: int) -> Self:
        """Keep what follows that row in `by_name` order (keyset paging)."""
        here = models.Q(name=name, pk__gt=pk)
        return self.filter(models.Q(name__gt=name) | here)

    def mentioning(self, words: str) -> Self:
        """Keep those whose own name, or that of their place, holds these words."""
        return self.filter(
            models.Q(name__icontains=words) | models.Q(location__name__icontains=words)
        )

    def on_page(self, page: str) -> Self:
        """Keep the channels of one page on paper."""
        return self.on("paper").filter(settings__page=page)

    def carrying(self, courier: str) -> Self:
        """Keep the channels by which letters of this courier leave."""
        return self.filter(platform_slug__in=CARRIERS.get(courier, (courier,)))

    def on(self, platform: str) -> Self:
        """Keep the channels of one platform."""
        return self.filter(platform_slug=platform)
