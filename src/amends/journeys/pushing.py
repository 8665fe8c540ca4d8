"""Pushing: a platform tells us something of its own accord."""

from __future__ import annotations

from django_scopes import scope, scopes_disabled

from amends.channels.channel import Channel
from amends.channels.connector import Refused
from amends.channels.push import Forged, Push
from amends.journeys.arrival import receive
from amends.journeys.visiting import receive_visits
from amends.journeys.visits.told import visits_in


class NobodyHere(Exception):
    """There is no such channel, it is paused, or its platform sends nothing."""


def take(channel_id: int, push: Push) -> int:
    """Take in what is proven to come from the channel's platform; return how much.

    The same delivery again changes nothing. Raises Forged, or NobodyHere.
    """
    with scopes_disabled():
        channel = (
            Channel.objects.listening()
            .select_related("organisation")
            .filter(pk=channel_id)
            .first()
        )
    if channel is None:
        raise NobodyHere
    try:
        items = channel.connector.hear(channel.account(), push)
    except Forged:
        raise
    except Refused as error:
        raise NobodyHere from error
    with scope(organisation=channel.organisation):
        receive(channel, items, at=push.at)
        visits = _visits(channel, push)
        channel.heard(channel.cursor, at=push.at)
    return len(items) + visits


def _visits(channel: Channel, push: Push) -> int:
    """Take in visits and orders that our own hook tells of, once proven."""
    if channel.platform_slug != "webhook":
        return 0
    came = visits_in(push.body, channel.organisation.country, today=push.at.date())
    receive_visits(channel.organisation, came, channel.location)
    return len(came)
