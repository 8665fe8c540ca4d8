"""Taking in: one item that cannot be stored holds back no other."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import structlog
from django.db import OperationalError

from amends.channels.channel import Channel
from amends.channels.incoming import Batch, Incoming
from amends.journeys.arrival import Arrival, receive

log = structlog.get_logger(__name__)


def taken_in(channel: Channel, batch: Batch, at: datetime, *, first: bool) -> Arrival:
    """Take in a batch; where it fails, each of its items by itself.

    Runs inside the caller's transaction, which lives on: each arrival that fails is
    rolled back to where it began. ``first`` says that it is the first reading.
    """
    try:
        return receive(channel, batch.items, at=at, backfill=first)
    except OperationalError:
        # The database is not well: that says nothing of these words.
        raise
    except Exception:
        log.exception("a batch is taken in item by item", channel=channel.pk)
    total = Arrival()
    for item in batch.items:
        total = total.and_(_alone(channel, item, at, first=first))
    return total


def _alone(channel: Channel, item: Incoming, at: datetime, *, first: bool) -> Arrival:
    # What is most likely in the way is what nobody reads: the answer as it came.
    bare = replace(item, raw={}, details={}, files=())
    for one in (item, bare):
        try:
            return receive(channel, [one], at=at, backfill=first)
        except OperationalError:
            raise
        except Exception:
            log.exception(
                "an item cannot be stored",
                channel=channel.pk,
                item=str(item.external_id)[:100],
                bare=one is bare,
            )
    return Arrival()
