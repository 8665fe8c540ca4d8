"""Pacing: how often a channel is asked, by what it brings and what it may still ask.

    lively → every minute     quiet → ever less often, some minutes at most
    a small budget → spread over its whole time, with most of it left for answers,
                     looks at what was pushed, and people who ask at once

What costs the platform nothing, our own paper and mailboxes, is asked each time.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from amends.channels.channel import Channel

LONGEST = timedelta(minutes=10)
QUIET = 60
"""A channel that brought nothing for an hour is asked after a minute, and so on."""
OF_A_LOOK = 4
"""Calls that are set aside for each look; most need one or two."""
EARLY = timedelta(seconds=5)
"""The timetable comes a little sooner or later than a minute."""


def is_due(channel: Channel, *, at: datetime, sharing: int = 1) -> bool:
    """Say whether it is time to ask again; what failed follows its circuit instead.

    ``sharing`` is how many channels spend the budget of one sign-in together.
    """
    last = channel.tried_at
    first = channel.backfilled_at is None
    if first or last is None or channel.failing_since is not None:
        return True
    return at >= last + pause(channel, at=at, sharing=sharing) - EARLY


def pause(channel: Channel, *, at: datetime, sharing: int = 1) -> timedelta:
    """Return how long a channel that is well may be left alone."""
    pace = channel.platform.reading
    if pace is None:
        return timedelta(0)
    quiet = at - (channel.brought_at or channel.created_at)
    wished = min(quiet / QUIET, LONGEST)
    affordable = timedelta(seconds=pace.seconds / pace.calls * OF_A_LOOK * sharing)
    return max(wished, affordable)
