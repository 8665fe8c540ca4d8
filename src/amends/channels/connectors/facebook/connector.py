"""Comments and posts on a Facebook page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from amends.channels.calling.line import Line
from amends.channels.connector import Gone
from amends.channels.connectors.facebook import assumed, parse
from amends.channels.connectors.facebook.client import Wall
from amends.channels.connectors.facebook.fields import FIELDS
from amends.channels.graph.assumed import CALLS_AN_HOUR, REPLIES_AN_HOUR
from amends.channels.graph.reading import Graph
from amends.channels.lengths import refuse_too_long
from amends.channels.outgoing import Outcome, Outgoing, Receipt
from amends.channels.platform import Ability, Account, Pace, Platform
from amends.channels.walking.source import Habits

REACH = timedelta(days=assumed.REACH_DAYS)


class Facebook(Graph[Wall]):
    """Answers as comments of the page, each of them one more."""

    habits = Habits(
        sweep=timedelta(hours=assumed.SWEEP_HOURS), reach=REACH, ordered=False
    )
    told_as, own, reach = "page", "page", REACH
    platform = Platform(
        slug="facebook",
        name="Facebook",
        abilities=Ability.READ | Ability.PUSH | Ability.REPLY | Ability.DELETE_REPLY,
        reply_limit=assumed.LIMIT,
        deletions=True,
        family="meta",
        reading=Pace(CALLS_AN_HOUR, 3600),
        writing=Pace(REPLIES_AN_HOUR, 3600),
        lead=_("Comments under your page's posts, and what people post there."),
        known_by=("page",),
        fields=FIELDS,
    )

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        """Write under the comment, if it still stands there."""
        refuse_too_long(self.platform, reply.text)
        with self.opened(account) as wall:
            wall.parent(reply.answers)
            return _receipt(wall.reply(reply.answers, reply.text))

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        """Look through the page's own comments under this one."""
        with self.opened(account) as wall:
            try:
                found = wall.own_reply(reply.answers, reply.text)
            except Gone:
                return None
        return _receipt(str(found["id"])) if found else None

    def withdraw(self, account: Account, reply: Outgoing) -> None:
        """Take the reply away again."""
        found = self.find(account, reply)
        if found:
            with self.opened(account) as wall:
                wall.take_back(found.external_id)

    def check(self, account: Account) -> str:
        """Ask what the page is called."""
        with self.opened(account) as wall:
            return f"{self.platform.name}: {wall.name()}"

    def rack(self, account: Account, line: Line, since: datetime) -> Wall:
        """Return the page."""
        return Wall(account, line, since)

    def pushed(self, entry: Mapping[str, Any], own: str) -> Iterable[str]:
        """Return the comments that were written, changed or taken away."""
        return parse.pushed(entry, own)


def _receipt(own_id: str) -> Receipt:
    return Receipt(
        Outcome.PUBLISHED,
        external_id=own_id,
        url=f"https://www.facebook.com/{own_id}" if own_id else "",
    )
