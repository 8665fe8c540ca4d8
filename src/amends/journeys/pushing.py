"""Pushing: a platform tells us something of its own accord."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from django_scopes import scope, scopes_disabled

from amends.channels.channel import Channel
from amends.channels.connector import Refused
from amends.channels.push import Forged, Greeting, Push
from amends.channels.received_push import ReceivedPush
from amends.journeys.arrival import receive
from amends.journeys.asking.by_text import hear_texts
from amends.journeys.looking_again import look_again_later
from amends.journeys.reporting import heed_report
from amends.journeys.visiting import receive_visits
from amends.journeys.visits.told import visits_in

AT_ONCE = 50
"""Items that one job asks for again."""


class NobodyHere(Exception):
    """There is no such channel, it is paused, or its platform sends nothing."""


class Rests(Exception):
    """The channel is paused: what came is kept until it listens again."""


def take(channel_id: int, push: Push, *, resting: bool = False) -> int:
    """Take in what is proven to come from the channel's platform; return how much.

    The same delivery again changes nothing. With ``resting`` a paused channel takes it
    too. Raises Forged, NobodyHere or Rests.
    """
    channel = _connected(channel_id)
    if channel.only_rests and not resting:
        raise Rests
    try:
        items = channel.connector.hear(channel.account(), push)
    except Forged:
        raise
    except Refused as error:
        raise NobodyHere from error
    with scope(organisation=channel.organisation):
        came = receive(channel, hear_texts(channel, items, at=push.at), at=push.at)
        channel.told(at=push.at, brought=bool(came.created))
        visits = _visits(channel, push)
        much = len(items) + visits + _follow_up(channel, push)
        # One address serves every account of an app: each takes what is its own.
        for other in channel.of_its_family():
            if other.only_rests:
                ReceivedPush.store(other, push)
            else:
                much += _take_along(other, push)
    return much


def greet(channel_id: int, asked: Mapping[str, str]) -> Greeting:
    """Prove to a platform that the address is ours. Raises Forged, or NobodyHere."""
    channel = _connected(channel_id)
    try:
        return channel.connector.greet(channel.account(), asked)
    except Forged:
        raise
    except Refused as error:
        raise NobodyHere from error


def _connected(channel_id: int) -> Channel:
    """Return a channel that was not let go; one that is paused keeps its address."""
    with scopes_disabled():
        channels = Channel.objects.connected().select_related("organisation")
        channel: Channel | None = channels.filter(pk=channel_id).first()
    if channel is None:
        raise NobodyHere
    return channel


def _take_along(channel: Channel, push: Push) -> int:
    try:
        items = channel.connector.hear(channel.account(), push)
    except Refused:
        return 0
    came = receive(channel, items, at=push.at)
    channel.told(at=push.at, brought=bool(came.created))
    return len(items) + _follow_up(channel, push)


def _follow_up(channel: Channel, push: Push) -> int:
    """Look again at what was named, and heed what is said of our own replies."""
    names = channel.connector.named(channel.account(), push)
    reports = channel.connector.reported(channel.account(), push)
    _ask_again(channel, names)
    for report in reports:
        heed_report(channel, report, at=push.at)
    return len(names) + len(reports)


def _ask_again(channel: Channel, names: tuple[str, ...]) -> None:
    unique = list(dict.fromkeys(names))
    for at in range(0, len(unique), AT_ONCE):
        some = unique[at : at + AT_ONCE]
        key = f"look:{channel.pk}:{_short(some)}"
        job = look_again_later.using(key=key, organisation_id=channel.organisation_id)
        job.enqueue(channel.pk, some)


def _short(names: list[str]) -> str:
    return sha256("\n".join(names).encode("utf-8", "replace")).hexdigest()[:16]


def _visits(channel: Channel, push: Push) -> int:
    """Take in visits and orders that our own hook tells of, once proven."""
    if channel.platform_slug != "webhook":
        return 0
    came = visits_in(push.body, channel.organisation.country, today=push.at.date())
    receive_visits(channel.organisation, came, channel.location)
    return len(came)
