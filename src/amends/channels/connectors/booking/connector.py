"""Guest reviews on Booking.com."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from amends.channels.calling import one_reply
from amends.channels.connector import Connector
from amends.channels.connectors.booking import assumed, parse
from amends.channels.connectors.booking.client import Property, line_to
from amends.channels.connectors.booking.fields import FIELDS
from amends.channels.incoming import Batch
from amends.channels.outgoing import Outgoing, Receipt
from amends.channels.platform import (
    Ability,
    Account,
    Keeping,
    Pace,
    Platform,
    Redisplay,
    ReplyOptions,
)
from amends.channels.walking.memory import Memory
from amends.foundation import clock


class Booking(Connector):
    """One reply to each review with words, for good. Never shown on pages of ours."""

    platform = Platform(
        slug="booking",
        name="Booking.com",
        abilities=Ability.READ | Ability.REPLY,
        keeping=Keeping.ONCE,
        replies_once=True,
        moderated=True,
        reading=Pace(assumed.CALLS_AN_HOUR, 3600),
        writing=Pace(60, 3600),
        lead=gettext_lazy("Guest reviews on Booking.com; for connectivity partners."),
        known_by=("property",),
        fields=FIELDS,
        redisplay=Redisplay.NEVER,
    )

    def fetch(self, account: Account, cursor: Mapping[str, Any]) -> Batch:
        """Bring what has changed; an empty page keeps its place, which stays good."""
        with line_to(account, self.platform) as line:
            told = Property(account, line).changes(str(cursor.get("place") or ""))
        data = told.get("data") or {}
        rows = [row for row in data.get("reviews") or () if row.get("review_id")]
        memory = Memory(dict(cursor.get("known", {})))
        found = [parse.incoming(row) for row in rows]
        news = [item for item in found if memory.is_news(item, 0, item.written_at)]
        memory.forget_the_oldest(clock.now(), None)
        place = parse.following(told) or str(cursor.get("place") or "")
        more = bool(rows) and place != cursor.get("place")
        return Batch(tuple(news), {"place": place, "known": memory.told}, more=more)

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        """Hand the one reply over, unless somebody has answered already."""
        with line_to(account, self.platform) as line:
            return one_reply.publish(Property(account, line), self.platform, reply)

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        """Look at the review."""
        with line_to(account, self.platform) as line:
            return one_reply.find(Property(account, line), reply)

    def check(self, account: Account) -> str:
        """Read the first page."""
        with line_to(account, self.platform) as line:
            told = Property(account, line).changes("")
        count = len((told.get("data") or {}).get("reviews") or ())
        return f"{self.platform.name}: {count}"

    def reply_options(self, item: Mapping[str, Any], now: datetime) -> ReplyOptions:
        """Offer nothing where a guest gave only a score."""
        if (item.get("details") or {}).get("silent"):
            reason = _("A review without words cannot be answered there.")
            return ReplyOptions(modes=(), reason=reason)
        return super().reply_options(item, now)
