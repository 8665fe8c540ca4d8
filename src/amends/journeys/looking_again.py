"""Looking again: a platform named some items; ask it how they stand there now."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import translation
from django_scopes import scope, scopes_disabled

from amends.channels.channel import Channel
from amends.channels.connector import ConnectorError, RetryAfter, Unreachable
from amends.foundation import clock
from amends.foundation.jobs import Postpone, task
from amends.journeys.arrival import receive

PAUSE = timedelta(minutes=1)


def look_again(channel: Channel, names: list[str], *, at: datetime) -> int:
    """Bring these items as they stand there now; return how many came.

    Deliveries come late, twice and out of order: only the platform knows how things
    stand. Raises ConnectorError.
    """
    with translation.override(channel.organisation.language):
        items = channel.connector.look(channel.account(), names)
    with transaction.atomic():
        # Disconnecting takes effect at once, for a look as for a reading.
        if channel.as_wanted is None:
            return 0
        came = receive(channel, items, at=at)
        channel.told(at=at, brought=bool(came.created))
    return len(items)


@task()
def look_again_later(channel_id: int, names: list[str]) -> None:
    """Look once more; what cannot be had now comes with the next whole reading."""
    with scopes_disabled():
        channel = Channel.objects.listening().filter(pk=channel_id).first()
    if channel is None:
        return
    with scope(organisation=channel.organisation):
        # Where each costs, nothing that is paid for is asked for again.
        lots = [[one] for one in names] if channel.platform.price else [names]
        for number, lot in enumerate(lots):
            try:
                look_again(channel, lot, at=clock.now())
            except Unreachable as error:
                _later(channel, names[number:], error, begun=number > 0)
                break
            except ConnectorError:
                # The timetable asks for the whole list, and tells what is wrong.
                break


def _later(
    channel: Channel,
    names: list[str],
    error: Unreachable,
    *,
    begun: bool,
) -> None:
    pause = PAUSE
    if isinstance(error, RetryAfter):
        pause = timedelta(seconds=error.seconds)
    if not begun:
        raise Postpone(pause, str(error)) from error
    later = look_again_later.using(
        organisation_id=channel.organisation_id, run_after=clock.now() + pause
    )
    later.enqueue(channel.pk, names)
