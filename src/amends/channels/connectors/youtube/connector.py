"""Comments under the videos of a YouTube channel."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from amends.channels.connector import Connector, Gone
from amends.channels.connectors.youtube import assumed, parse
from amends.channels.connectors.youtube.client import Videos, line_to
from amends.channels.connectors.youtube.fields import FIELDS, SIGN_IN
from amends.channels.incoming import Batch
from amends.channels.lengths import refuse_too_long
from amends.channels.outgoing import Outgoing, Receipt
from amends.channels.platform import Ability, Account, Pace, Platform
from amends.channels.walking.source import Habits
from amends.channels.walking.walk import step
from amends.foundation import clock


class YouTube(Connector):
    """Answers in the thread of the comment; there is only one level."""

    habits = Habits(reach=timedelta(days=assumed.REACH_DAYS))
    platform = Platform(
        slug="youtube",
        name="YouTube",
        abilities=Ability.READ | Ability.REPLY | Ability.DELETE_REPLY,
        reply_limit=assumed.LIMIT,
        moderated=True,
        deletions=True,
        reading=Pace(assumed.CALLS_A_DAY, 86_400),
        writing=Pace(assumed.REPLIES_A_DAY, 86_400),
        lead=_("Comments under the videos of your channel."),
        known_by=("channel",),
        fields=FIELDS,
        sign_in=SIGN_IN,
    )

    def fetch(self, account: Account, cursor: Mapping[str, Any]) -> Batch:
        """Bring new comments; every day the last months again."""
        with self._videos(account) as videos:
            return step(videos, self.habits, cursor, now=clock.now())

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        """Write into the thread, if the comment still stands there."""
        refuse_too_long(self.platform, reply.text)
        with self._videos(account) as videos:
            videos.comment(reply.answers)
            return parse.receipt(videos.reply(reply.answers, reply.text))

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        """Look through our own replies in the thread, and in which state they are."""
        with self._videos(account) as videos:
            try:
                found = videos.own_reply(reply.answers, reply.text)
            except Gone:
                return None
        return parse.receipt(found) if found else None

    def withdraw(self, account: Account, reply: Outgoing) -> None:
        """Take the reply away again."""
        found = self.find(account, reply)
        if found:
            with self._videos(account) as videos:
                videos.take_back(found.external_id)

    def check(self, account: Account) -> str:
        """Read the first page."""
        with self._videos(account) as videos:
            return f"{self.platform.name}: {len(videos.page('').items)}"

    @contextmanager
    def _videos(self, account: Account) -> Iterator[Videos]:
        with line_to(account, self.platform) as line:
            yield Videos(account, line)
