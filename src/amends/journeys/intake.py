"""Intake: what platforms push is proven, stored and thanked for at once.

    proven → stored, once → 2xx          (here, in a few statements)
    read → feedback, reports, looks      (a job, a moment later)

A platform that waits for our reading would take us for broken and stop sending.
"""

from __future__ import annotations

import structlog
from django_scopes import scope, scopes_disabled

from amends.channels.channel import Channel
from amends.channels.connector import Refused
from amends.channels.push import Forged, Push
from amends.channels.received_push import ReceivedPush
from amends.foundation import clock
from amends.foundation.jobs import Priority, task
from amends.journeys.pushing import NobodyHere, Rests, take
from amends.journeys.taking_in import FAULTS

log = structlog.get_logger(__name__)
BATCH = 100


def accept(channel_id: int, push: Push) -> bool:
    """Store what is proven to come from the channel's platform; False if known.

    Raises Forged, or NobodyHere: a stranger's push costs nothing but the look.
    """
    with scopes_disabled():
        channel = Channel.hearing(channel_id)
        if channel is None:
            raise NobodyHere
        _prove(channel, push)
        # Each is a statement of its own: should we die in between, the timetable
        # asks for what is unread.
        waits = ReceivedPush.waits(channel)
        new = ReceivedPush.store(channel, push)
        if new and not waits:
            # Whoever came before has asked for the job already.
            later(channel)
        if new and channel.only_rests:
            _pass_on(channel, push)
    return new


def _pass_on(channel: Channel, push: Push) -> None:
    """Give the others of its family what a channel that rests keeps to itself."""
    for other in channel.of_its_family():
        if ReceivedPush.store(other, push):
            later(other)


def _prove(channel: Channel, push: Push) -> None:
    try:
        channel.connector.hear(channel.account(), push)
    except Forged:
        raise
    except Refused as error:
        raise NobodyHere from error


def later(channel: Channel) -> None:
    """Ask for a job that reads what the channel was sent."""
    read_deliveries.using(
        key=f"deliveries:{channel.pk}", organisation_id=channel.organisation_id
    ).enqueue(channel.pk)


@task(priority=Priority.INTERACTIVE)
def read_deliveries(channel_id: int) -> None:
    """Read what a channel was sent, in the order in which it came."""
    with scopes_disabled():
        found = Channel.objects.select_related("organisation").filter(pk=channel_id)
        channel = found.first()
    if channel is not None and not channel.only_rests:
        with scope(organisation=channel.organisation):
            read_kept(channel)


def read_kept(channel: Channel, *, resting: bool = False) -> None:
    """Read all that waits for a channel; with ``resting`` though it is paused."""
    last: int | None = 0
    while last is not None:
        last = _read_some(channel, last, resting=resting)


def _read_some(channel: Channel, last: int, *, resting: bool) -> int | None:
    """Read some after ``last``; return the last of them, None where there is none."""
    unread = ReceivedPush.objects.readable().of(channel.pk).filter(pk__gt=last)
    waiting = list(unread[:BATCH])
    for delivery in waiting:
        try:
            take(channel.pk, delivery.as_push(), resting=resting)
        except Rests:
            # It was paused a moment ago: this and what follows waits.
            return None
        except (Forged, NobodyHere) as error:
            # It was let go, or its secret was changed, in between.
            log.info("delivery not read", why=type(error).__name__)
        except FAULTS:
            # Whatever one delivery does to us, those behind it are read.
            log.exception("delivery set aside", delivery=delivery.pk)
            delivery.set_aside()
            continue
        delivery.finish(at=clock.now())
    return waiting[-1].pk if waiting else None


@task
def read_forgotten_deliveries() -> None:
    """Ask for every channel with something unread, and forget what is old."""
    now = clock.now()
    with scopes_disabled():
        ReceivedPush.objects.forgettable(now).delete()
        waiting = ReceivedPush.objects.readable().order_by().values_list("channel")
        rows = Channel.objects.filter(pk__in=waiting.distinct())
        channels = [row for row in rows if not row.only_rests]
    for channel in channels:
        later(channel)
