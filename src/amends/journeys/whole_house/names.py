"""What there is to choose from: places, channels and people."""

from __future__ import annotations

from amends.accounts.location import Location, LocationQuerySet
from amends.accounts.membership import Membership, MembershipQuerySet
from amends.channels.channel import Channel
from amends.channels.channel_questions import ChannelQuerySet
from amends.foundation.kept_question import kept


@kept
def places() -> LocationQuerySet:
    """Ask for all places."""
    return Location.objects.all().by_name()


@kept
def ways() -> ChannelQuerySet:
    """Ask for all channels."""
    return Channel.objects.all().by_name()


@kept
def people(house: int) -> MembershipQuerySet:
    """Ask for everybody of a house."""
    rows = Membership.objects.filter(organisation=house).active()
    return rows.select_related("user")
