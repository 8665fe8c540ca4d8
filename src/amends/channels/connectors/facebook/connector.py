"""Comments and posts on a Facebook page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from amends.channels.connector import Connector, Gone
from amends.channels.connectors.facebook import assumed, parse
from amends.channels.connectors.facebook.client import Wall
from amends.channels.connectors.facebook.fields import FIELDS
from amends.channels.graph import deliveries
from amends.channels.graph.assumed import CALLS_AN_HOUR, REPLIES_AN_HOUR
from amends.channels.graph.line import line_to
from amends.channels.incoming import Batch, Incoming
from amends.channels.lengths import refuse_too_long
from amends.channels.outgoing import Outcome, Outgoing, Receipt
from amends.channels.platform import Ability, Account, Pace, Platform
from amends.channels.push import Greeting, Push
from amends.channels.walking.shelves import Shelves
from amends.channels.walking.source import Habits
from amends.channels.walking.walk import looks_since, step
from amends.foundation import clock

REACH = timedelta(days=assumed.REACH_DAYS)


class Facebook(Connector):
    """Answers as comments of the page, each of them one more."""

    habits = Habits(
        sweep=timedelta(hours=assumed.SWEEP_HOURS), reach=REACH, ordered=False
    )
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
        fields=FIELDS,
    )

    def fetch(self, account: Account, cursor: Mapping[str, Any]) -> Batch:
        """Bring what is new under the latest posts; four times a day under all."""
        now = clock.now()
        since = looks_since(self.habits, cursor, now=now)
        with self._wall(account) as wall:
            return step(Shelves(wall, since), self.habits, cursor, now=now)

    def hear(self, account: Account, push: Push) -> tuple[Incoming, ...]:
        """Believe the signature, and no words: they come late and out of order."""
        deliveries.prove(account, push)
        return ()

    def named(self, account: Account, push: Push) -> tuple[str, ...]:
        """Return the comments that were written, changed or taken away."""
        deliveries.prove(account, push)
        page = account.settings.get("page", "").strip()
        entries = deliveries.entries(push, "page", page)
        return tuple(name for entry in entries for name in parse.pushed(entry, page))

    def greet(self, account: Account, asked: Mapping[str, str]) -> Greeting:
        """Return the challenge to whoever knows the word."""
        return deliveries.greeting(account, asked)

    def look(self, account: Account, names: Sequence[str]) -> tuple[Incoming, ...]:
        """Bring these comments as they stand there now."""
        with self._wall(account) as wall:
            found = [(name, wall.one(name)) for name in names]
        return tuple(row or Incoming(name, deleted=True) for name, row in found)

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        """Write under the comment, if it still stands there."""
        refuse_too_long(self.platform, reply.text)
        with self._wall(account) as wall:
            wall.parent(reply.answers)
            return _receipt(wall.reply(reply.answers, reply.text))

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        """Look through the page's own comments under this one."""
        with self._wall(account) as wall:
            try:
                found = wall.own_reply(reply.answers, reply.text)
            except Gone:
                return None
        return _receipt(str(found["id"])) if found else None

    def withdraw(self, account: Account, reply: Outgoing) -> None:
        """Take the reply away again."""
        found = self.find(account, reply)
        if found:
            with self._wall(account) as wall:
                wall.take_back(found.external_id)

    def check(self, account: Account) -> str:
        """Ask what the page is called."""
        with self._wall(account) as wall:
            return f"{self.platform.name}: {wall.name()}"

    @contextmanager
    def _wall(self, account: Account) -> Iterator[Wall]:
        with line_to(account, self.platform) as line:
            yield Wall(account, line, clock.now() - REACH)


def _receipt(own_id: str) -> Receipt:
    return Receipt(
        Outcome.PUBLISHED,
        external_id=own_id,
        url=f"https://www.facebook.com/{own_id}" if own_id else "",
    )
