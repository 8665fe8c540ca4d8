"""How every channel is: when it was heard, how far behind, what it may still ask."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from django.db.models import Case, Count, Exists, OuterRef, QuerySet, When

from amends.cases.feedback import Feedback
from amends.channels.calling.spending import MONTH, THOUSANDTHS, budget_of, spent_key
from amends.channels.channel import Channel
from amends.channels.circuit import State
from amends.channels.connector import Invalid
from amends.channels.platform import Pace
from amends.channels.received_push import MOST_TRIES, ReceivedPush
from amends.channels.silence import Silence
from amends.core.nouns import Money
from amends.foundation.rates import used
from amends.replies.publication import Publication


@dataclass(frozen=True, slots=True)
class Budget:
    """Calls left of those that the platform allows in ``seconds``."""

    left: int
    most: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Spending:
    """Money spent in thirty days; ``most`` is None where the house set no bound."""

    spent: Money
    most: Money | None


@dataclass(frozen=True, slots=True)
class Health:
    """One channel as it is now. ``lag`` is None where there is nothing to be behind."""

    channel: Channel
    circuit: State
    lag: timedelta | None
    reading: Budget | None
    writing: Budget | None
    money: Spending | None
    silence: Silence | None
    unread: int
    stuck: int
    unsent: int

    @property
    def is_well(self) -> bool:
        """Whether nobody needs to look."""
        channel = self.channel
        broken = channel.failing_since or channel.disconnected_at
        return not (broken or self.silence or self.stuck)


def troubled_first(channels: QuerySet[Channel]) -> QuerySet[Channel]:
    """Sort as a person would look for them, after those that need a look."""
    silent = Silence.objects.lasting().filter(channel=OuterRef("pk"))
    stuck = ReceivedPush.objects.unread().filter(
        channel=OuterRef("pk"), tries__gte=MOST_TRIES
    )
    rows = channels.select_related("location").alias(
        trouble=Case(When(failing_since=None, then=0), default=1),
        silent=Exists(silent),
        stuck=Exists(stuck),
    )
    return rows.order_by("-trouble", "-stuck", "-silent", "name", "pk")


def health_of(channels: Sequence[Channel], *, at: datetime) -> list[Health]:
    """Return the health of each, in a handful of questions for all of them."""
    budgets, money = _budgets(channels, at), _money(channels, at)
    pks = [channel.pk for channel in channels]
    silences = {row.channel_id: row for row in Silence.objects.lasting().among(pks)}
    pushed = ReceivedPush.objects.unread().among(pks)
    waiting = list(pushed.values_list("channel", "tries"))
    unread = Counter(channel for channel, _tries in waiting)
    stuck = Counter(channel for channel, tries in waiting if tries >= MOST_TRIES)
    due = Publication.objects.due(at).filter(channel__in=pks)
    unsent: Counter[int] = Counter(due.values_list("channel", flat=True))
    return [
        Health(
            channel=channel,
            circuit=channel.circuit(at=at),
            lag=_lag(channel, at),
            reading=budgets.get((channel.pk, "reading")),
            writing=budgets.get((channel.pk, "writing")),
            money=money.get(channel.pk),
            silence=silences.get(channel.pk),
            unread=unread[channel.pk],
            stuck=stuck[channel.pk],
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


def _money(channels: Sequence[Channel], at: datetime) -> dict[int, Spending]:
    dear = [channel for channel in channels if channel.platform.price]
    keys = {spent_key(channel.pk): MONTH for channel in dear}
    spent = used(keys, at=at) if keys else {}
    return {
        channel.pk: Spending(
            _dollars(spent[spent_key(channel.pk)]), _bound_of(channel.settings)
        )
        for channel in dear
    }


def _bound_of(settings: Mapping[str, str]) -> Money | None:
    try:
        most = budget_of(settings)
    except Invalid:
        # Reading says so already: it is an error of the channel's own.
        return None
    return None if most is None else _dollars(most)


def _dollars(thousandths: float) -> Money:
    exact = Decimal(thousandths) / THOUSANDTHS
    return Money(exact.quantize(Decimal("0.01")), "USD")


def _budgets(
    channels: Sequence[Channel], at: datetime
) -> dict[tuple[int, str], Budget]:
    paces: dict[tuple[int, str], tuple[str, Pace]] = {}
    for channel in channels:
        platform = channel.platform
        both = (("reading", platform.reading), ("writing", platform.writing))
        for kind, pace in both:
            if pace is not None:
                paces[channel.pk, kind] = (f"{channel.purse}:{kind}", pace)
    spent = used({key: pace.seconds for key, pace in paces.values()}, at=at)
    return {
        which: Budget(
            left=max(int(pace.calls - spent[key]), 0),
            most=pace.calls,
            seconds=pace.seconds,
        )
        for which, (key, pace) in paces.items()
    }
