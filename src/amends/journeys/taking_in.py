"""Taking in: one item that cannot be stored holds back no other."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import structlog
from django.db import DataError

from amends.channels.channel import Channel
from amends.channels.incoming import Batch, Incoming
from amends.journeys.arrival import Arrival, receive

FAULTS = (
    DataError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What words can be to blame for. A full disk or a database that is gone is not theirs:
what came then is asked for again."""
NEEDED = ("from", "reply_to", "phone", "subject", "references", "notice", "place")
"""Without these nobody could be answered."""
log = structlog.get_logger(__name__)


def taken_in(channel: Channel, batch: Batch, at: datetime, *, first: bool) -> Arrival:
    """Take in a batch; where it fails, each of its items by itself.

    Runs inside the caller's transaction, which lives on: each arrival that fails is
    rolled back to where it began. ``first`` says that it is the first reading.
    """
    try:
        return receive(channel, batch.items, at=at, backfill=first)
    except FAULTS as error:
        log.exception("a batch is taken in item by item", channel=channel.pk)
        came = [_alone(channel, item, at, first=first) for item in batch.items]
        if len(came) > 1 and not any(came):
            # Not one of them can be stored: that is a fault of ours, not of theirs.
            raise error from None
    total = Arrival()
    for one in came:
        total = total.and_(one) if one else total
    return total


def _alone(
    channel: Channel, item: Incoming, at: datetime, *, first: bool
) -> Arrival | None:
    """Take in one item; without what nobody reads where that is in the way."""
    kept = {name: item.details[name] for name in NEEDED if name in item.details}
    bare = replace(item, raw={}, details=kept, files=())
    for one in (item, bare):
        try:
            return receive(channel, [one], at=at, backfill=first)
        except FAULTS:
            log.exception(
                "an item cannot be stored",
                channel=channel.pk,
                item=str(item.external_id)[:100],
                bare=one is bare,
            )
    return None
