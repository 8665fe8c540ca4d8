"""How every channel is: when it was heard, how far behind, what it may still ask."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count

from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.channels.circuit import State
from amends.channels.platform import Pace
from amends.channels.received_push import ReceivedPush
from amends.channels.silence import Silence
from amends.foundation.rates import used
from amends.replies.publication import Publication


@dataclass(frozen=True, slots=True)
class Budget:
    """Calls left of those that the platform allows in ``seconds``."""

    left: int
    most: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Health:
    """One channel as it is now. ``lag`` is None where there is nothing to be behind."""

    channel: Channel
    circuit: State
    lag: timedelta | None
    reading: Budget | None
    writing: Budget | None
    silence: Silence | None
    unread: int
    unsent: int

    @property
    def is_well(self) -> bool:
        """Whether nobody needs to look."""
        channel = self.channel
        return not (channel.failing_since or self.silence or channel.disconnected_at)


def health_of(channels: Sequence[Channel], *, at: datetime) -> list[Health]:
    """Return the health of each, in a handful of questions for all of them."""
    budgets = _budgets(channels, at)
    pks = [channel.pk for channel in channels]
    silences = {row.channel_id: row for row in Silence.objects.lasting().among(pks)}
    unread: Counter[int] = Counter(
        ReceivedPush.objects.unread().among(pks).values_list("channel", flat=True)
    )
    due = Publication.objects.due(at).filter(channel__in=pks)
    unsent: Counter[int] = Counter(due.values_list("channel", flat=True))
    return [
        Health(
            channel=channel,
            circuit=channel.circuit(at=at),
            lag=_lag(channel, at),
            reading=budgets.get((channel.pk, "reading")),
            writing=budgets.get((channel.pk, "writing")),
            silence=silences.get(channel.pk),
            unread=unread[channel.pk],
            unsent=unsent[channel.pk],
        )
        for channel in channels
    ]


def first_readings(channels: Sequence[Channel]) -> dict[int, int]:
    """Return how much came so far on those whose first reading goes on."""
    under_way = [row.pk for row in channels if row.reads and row.backfilled_at is None]
    if not under_way:
        return {}
    rows = Feedback.objects.filter(channel__in=under_way).order_by()
    counted = rows.values_list("channel").annotate(count=Count("pk"))
    return dict.fromkeys(under_way, 0) | dict(counted)


def _lag(channel: Channel, at: datetime) -> timedelta | None:
    if not channel.reads or channel.paused_at is not None:
        return None
    return at - (channel.heard_at or channel.created_at)


def _budgets(
    channels: Sequence[Channel], at: datetime
) -> dict[tuple[int, str], Budget]:
    paces: dict[tuple[int, str], Pace] = {}
    for channel in channels:
        platform = channel.platform
        both = (("reading", platform.reading), ("writing", platform.writing))
        for kind, pace in both:
            if pace is not None:
                paces[channel.pk, kind] = pace
    keys = {f"channel:{pk}:{kind}": pace.seconds for (pk, kind), pace in paces.items()}
    spent = used(keys, at=at)
    return {
        (pk, kind): Budget(
            left=max(int(pace.calls - spent[f"channel:{pk}:{kind}"]), 0),
            most=pace.calls,
            seconds=pace.seconds,
        )
        for (pk, kind), pace in paces.items()
    }
