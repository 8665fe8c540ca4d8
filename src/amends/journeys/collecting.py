"""Collecting: listen to every channel that can be read, and take in what it brings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import translation
from django_scopes import scope, scopes_disabled

from amends.channels.channel import Channel
from amends.channels.circuit import State
from amends.channels.connector import ConnectorError, RetryAfter
from amends.foundation import clock
from amends.foundation.jobs import Postpone, task
from amends.journeys.arrival import Arrival, receive
from amends.journeys.pacing import is_due

ROUNDS = 50
"""Fetches in one job; a long back-fill goes on in the next."""


def collect(channel: Channel, *, at: datetime) -> Arrival:
    """Bring what is new on one channel; the cursor moves with what it brought.

    Raises ConnectorError after writing down what went wrong.
    """
    total = Arrival()
    backfill = channel.backfilled_at is None
    for _round in range(ROUNDS):
        try:
            # What goes wrong stands on the channel, for the people of this house.
            with translation.override(channel.organisation.language):
                batch = channel.connector.fetch(channel.account(), channel.cursor)
        except ConnectorError as error:
            if channel.is_wanted:
                channel.failed(error, at=at)
            raise
        # Words and cursor are stored together: a crash between fetch and commit
        # brings the same batch again, and the same batch again changes nothing.
        with transaction.atomic():
            # Disconnecting takes effect at once: what came after it stays outside.
            if not channel.is_wanted:
                break
            came = receive(channel, batch.items, at=at, backfill=backfill)
            total = _sum(total, came)
            channel.heard(batch.cursor, at=at, brought=bool(came.created))
            channel.learn(batch.learnt)
            if not batch.more:
                channel.backfilled(at=at)
        if not batch.more:
            break
    return total


def _sum(one: Arrival, other: Arrival) -> Arrival:
    return Arrival(
        created=one.created + other.created,
        updated=one.updated + other.updated,
        removed=one.removed + other.removed,
        unchanged=one.unchanged + other.unchanged,
        cases=one.cases + other.cases,
    )


@task()
def collect_later(channel_id: int) -> None:
    """Listen to one channel, unless it was paused or removed meanwhile."""
    with scopes_disabled():
        channel = Channel.objects.listening().filter(pk=channel_id).first()
    if channel is not None:
        with scope(organisation=channel.organisation):
            try:
                collect(channel, at=clock.now())
            except RetryAfter as error:
                wait = timedelta(seconds=error.seconds)
                raise Postpone(wait, str(error)) from error
            except ConnectorError:
                # It stands on the channel; the timetable asks again.
                pass


def resting(channel: Channel, *, at: datetime) -> bool:
    """Say whether a failing channel is left alone for now.

    Each try may cost a worker all its patience, so its circuit opens for longer with
    every failure; a person who asks for it is heard at once.
    """
    return channel.circuit(at=at) == State.OPEN


def _to_be_asked(listening: Iterable[Channel], at: datetime) -> list[Channel]:
    reading = [row for row in listening if row.reads]
    sharing = Counter(row.purse for row in reading)
    return [
        row
        for row in reading
        if is_due(row, at=at, sharing=sharing[row.purse]) and not resting(row, at=at)
    ]


@task()
def collect_all() -> None:
    """Ask for every channel whose time has come; each is one job of its own."""
    with scopes_disabled():
        channels = _to_be_asked(Channel.objects.listening(), clock.now())
    for channel in channels:
        collect_later.using(
            key=f"collect:{channel.pk}", organisation_id=channel.organisation_id
        ).enqueue(channel.pk)
