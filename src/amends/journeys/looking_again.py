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
        if not channel.is_wanted:
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
        try:
            look_again(channel, names, at=clock.now())
        except RetryAfter as error:
            raise Postpone(timedelta(seconds=error.seconds), str(error)) from error
        except Unreachable as error:
            raise Postpone(PAUSE, str(error)) from error
        except ConnectorError:
            # The timetable asks for the whole list, and tells people what is wrong.
            pass
