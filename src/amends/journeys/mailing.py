"""Mailing: hear at once when a channel has news, instead of asking every minute.

Each channel that can say so gets one ear: a thread that sleeps in the platform's own
waiting command (IDLE for a mailbox). What it hears becomes the same job that the
timetable asks for; where waiting is impossible, the timetable alone is enough.
"""

from __future__ import annotations

from threading import Event, Thread

import structlog
from django.db import DatabaseError, connections
from django_scopes import scopes_disabled

from amends.channels.channel import Channel
from amends.channels.connector import ConnectorError, Forbidden
from amends.channels.platform import Ability
from amends.journeys.collecting import collect_later

log = structlog.get_logger(__name__)

ROUND = 30.0
"""Seconds between two looks at which channels there are."""
PATIENCE = 300.0
"""Seconds that one ear listens before it looks whether its channel still wants it."""
RECOVERY = 60.0
DEAF = 3600.0
MOST = 200
"""Ears in one process; the channels beyond are asked by the timetable."""


def begin() -> Event:
    """Listen in the background of this process; the event, once set, ends it."""
    stop = Event()
    Thread(target=listen, args=(stop,), name="ears", daemon=True).start()
    return stop


def listen(stop: Event) -> None:
    """Keep one ear at every channel that can say when there is news, until ``stop``."""
    ears: dict[int, Thread] = {}
    while not stop.is_set():
        try:
            wanted = channels_with_ears()
        except DatabaseError as error:
            log.warning("ears cannot reach database", error=type(error).__name__)
            wanted = []
        finally:
            connections.close_all()
        ears = {pk: ear for pk, ear in ears.items() if ear.is_alive()}
        for pk in wanted[:MOST]:
            if pk not in ears:
                ears[pk] = Thread(target=_ear, args=(pk, stop), daemon=True)
                ears[pk].start()
        stop.wait(ROUND)


def channels_with_ears() -> list[int]:
    """Return the channels that can be listened to, and are wanted."""
    with scopes_disabled():
        return [
            channel.pk
            for channel in Channel.objects.listening().order_by("pk")
            if channel.platform.abilities & Ability.LISTEN
        ]


def hear(channel: Channel, seconds: float) -> bool:
    """Wait for news on one channel; what is heard becomes a job."""
    news = channel.connector.listen(channel.account(), seconds)
    if news:
        collect_later.using(
            key=f"collect:{channel.pk}", organisation_id=channel.organisation_id
        ).enqueue(channel.pk)
    return news


def _ear(channel_id: int, stop: Event) -> None:
    pause = 0.0
    while not stop.wait(pause):
        try:
            pause = _listened(channel_id)
        except DatabaseError as error:
            log.warning("ear cannot reach database", error=type(error).__name__)
            pause = RECOVERY
        finally:
            # Most of its life an ear sleeps: it holds no connection meanwhile.
            connections.close_all()
        if pause < 0:
            break


def _listened(channel_id: int) -> float:
    """Listen once; return the pause before the next time, negative to end."""
    with scopes_disabled():
        channel = (
            Channel.objects.listening()
            .select_related("organisation")
            .filter(pk=channel_id)
            .first()
        )
    if channel is None:
        return -1.0
    connections.close_all()
    try:
        hear(channel, PATIENCE)
    except Forbidden:
        return DEAF
    except ConnectorError as error:
        # The next collecting meets the same trouble and writes it on the channel.
        log.info("ear lost its line", channel=channel_id, error=type(error).__name__)
        return RECOVERY
    return 0.0
