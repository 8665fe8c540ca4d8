"""Collecting: listen to every channel that can be read, and take in what it brings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import OperationalError, transaction
from django.utils import translation
from django.utils.translation import gettext
from django_scopes import scope, scopes_disabled

from amends.channels.channel import Channel
from amends.channels.circuit import State
from amends.channels.connector import ConnectorError, RetryAfter
from amends.channels.incoming import Batch
from amends.foundation import clock
from amends.foundation.jobs import Postpone, task
from amends.journeys.arrival import Arrival
from amends.journeys.pacing import is_due
from amends.journeys.taking_in import taken_in

ROUNDS = 50
"""Fetches in one job; a long back-fill goes on in the next."""


def collect(channel: Channel, *, at: datetime) -> Arrival:
    """Bring what is new on one channel; the cursor moves with what it brought.

    Raises ConnectorError after writing down what went wrong.
    """
    total = Arrival()
    for _round in range(ROUNDS):
        batch = _fetched(channel, at)
        # Words and cursor are stored together: a crash between fetch and commit
        # brings the same batch again, and the same batch again changes nothing.
        with transaction.atomic():
            # Disconnecting takes effect at once: what came after it stays outside.
            now = channel.as_wanted
            if now is None:
                break
            first = now.backfilled_at is None
            came = taken_in(channel, batch, at, first=first)
            total = total.and_(came)
            channel.heard(batch.cursor, at=at, brought=bool(came.created))
            channel.learn(batch.learnt)
            if not batch.more:
                channel.backfilled(at=at)
        if not batch.more:
            break
    return total


def _fetched(channel: Channel, at: datetime) -> Batch:
    try:
        # What goes wrong stands on the channel, for the people of this house.
        with translation.override(channel.organisation.language):
            return channel.connector.fetch(channel.account(), channel.cursor)
    except ConnectorError as error:
        _blame(channel, error, at)
        raise
    except OperationalError:
        raise
    except Exception:
        # A fault of ours, or an answer like none before: people see it all the same.
        with translation.override(channel.organisation.language):
            told = gettext("%(place)s sent what Amends cannot read. See the log.")
            _blame(channel, told % {"place": channel.platform.name}, at)
        raise


def _blame(channel: Channel, error: ConnectorError | str, at: datetime) -> None:
    with transaction.atomic():
        if channel.as_wanted is not None:
            channel.failed(error, at=at)


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
