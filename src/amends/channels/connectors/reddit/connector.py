"""Comments on Reddit that mention an account or answer it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from amends.channels.connector import Connector
from amends.channels.connectors.reddit import assumed, parse
from amends.channels.connectors.reddit.client import Inbox, line_to
from amends.channels.connectors.reddit.fields import FIELDS, SIGN_IN
from amends.channels.incoming import Batch
from amends.channels.lengths import refuse_too_long
from amends.channels.outgoing import Outcome, Outgoing, Receipt
from amends.channels.platform import Ability, Account, Pace, Platform
from amends.channels.walking.source import Habits
from amends.channels.walking.walk import step
from amends.foundation import clock


class Reddit(Connector):
    """Answers under the comment, in Markdown as it is written."""

    habits = Habits(reach=timedelta(days=assumed.REACH_DAYS))
    platform = Platform(
        slug="reddit",
        name="Reddit",
        abilities=Ability.READ | Ability.REPLY | Ability.DELETE_REPLY,
        reply_limit=assumed.LIMIT,
        deletions=True,
        reading=Pace(assumed.CALLS_A_MINUTE, 60),
        writing=Pace(assumed.REPLIES_A_MINUTE, 60),
        lead=_("Comments that mention your account on Reddit or answer it."),
        known_by=("username",),
        fields=FIELDS,
        sign_in=SIGN_IN,
    )

    def fetch(self, account: Account, cursor: Mapping[str, Any]) -> Batch:
        """Bring what is new in the inbox; every day the last weeks again."""
        with self._inbox(account) as inbox:
            return step(inbox, self.habits, cursor, now=clock.now())

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        """Write under the comment, if it still stands there."""
        refuse_too_long(self.platform, reply.text)
        with self._inbox(account) as inbox:
            return _receipt(inbox.reply(reply.answers, reply.text))

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        """Look through our own latest comments."""
        with self._inbox(account) as inbox:
            found = inbox.own_reply(reply)
        return _receipt(found) if found else None

    def withdraw(self, account: Account, reply: Outgoing) -> None:
        """Take the reply away again."""
        found = self.find(account, reply)
        if found:
            with self._inbox(account) as inbox:
                inbox.take_back(found.external_id)

    def check(self, account: Account) -> str:
        """Read the first page."""
        with self._inbox(account) as inbox:
            inbox.page("")
            return f"{self.platform.name}: u/{inbox.username}"

    @contextmanager
    def _inbox(self, account: Account) -> Iterator[Inbox]:
        with line_to(account, self.platform) as line:
            yield Inbox(account, line)


def _receipt(own: Mapping[str, Any]) -> Receipt:
    link = str(own.get("permalink") or "")
    return Receipt(
        Outcome.PUBLISHED,
        external_id=str(own.get("name") or ""),
        url=f"{parse.SITE}{link}" if link.startswith("/") else "",
    )
