"""Mentions and answers on Bluesky."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from amends.channels.calling.line import Line
from amends.channels.connector import Connector
from amends.channels.connectors.bluesky import assumed, parse
from amends.channels.connectors.bluesky.client import POST, Feed, Session, explain
from amends.channels.connectors.bluesky.fields import FIELDS
from amends.channels.incoming import Batch
from amends.channels.lengths import refuse_too_long
from amends.channels.outgoing import Outcome, Outgoing, Receipt
from amends.channels.platform import (
    Ability,
    Account,
    Pace,
    Platform,
    Unit,
)
from amends.channels.walking.source import Habits
from amends.channels.walking.walk import step
from amends.foundation import clock


class Bluesky(Connector):
    """Answers as posts of our own, under names that make each of them one."""

    habits = Habits(sweep=timedelta(hours=12), reach=timedelta(days=assumed.REACH_DAYS))
    platform = Platform(
        slug="bluesky",
        name="Bluesky",
        abilities=Ability.READ | Ability.REPLY | Ability.DELETE_REPLY,
        reply_limit=assumed.GRAPHEMES,
        unit=Unit.GRAPHEMES,
        deletions=True,
        reading=Pace(assumed.CALLS_IN_FIVE_MINUTES, 300),
        writing=Pace(assumed.REPLIES_AN_HOUR, 3600),
        lead=_("Posts on Bluesky that mention or answer your account."),
        known_by=("handle",),
        fields=FIELDS,
    )

    def fetch(self, account: Account, cursor: Mapping[str, Any]) -> Batch:
        """Bring what is new; twice a day the last weeks again."""
        with self._feed(account) as feed:
            return step(feed, self.habits, cursor, now=clock.now())

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        """Write the reply; it refers to the post as that stands now."""
        refuse_too_long(self.platform, reply.text)
        refuse_too_long(WEIGHT, reply.text)
        at = reply.written_at or clock.now()
        key = parse.record_key(reply)
        with self._feed(account) as feed:
            record = {
                "$type": POST,
                "text": reply.text,
                "createdAt": at.isoformat(timespec="milliseconds"),
                "langs": [reply.lang] if reply.lang else [],
                "reply": parse.thread_of(feed.post(reply.answers)),
                "facets": parse.facets(reply.text),
            }
            feed.write(key, record)
            return _receipt(feed, key)

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        """Look for the record of the reply's own name."""
        key = parse.record_key(reply)
        with self._feed(account) as feed:
            return _receipt(feed, key) if feed.has(key) else None

    def withdraw(self, account: Account, reply: Outgoing) -> None:
        """Take the reply away again."""
        with self._feed(account) as feed:
            feed.take_back(parse.record_key(reply))

    def check(self, account: Account) -> str:
        """Begin a session and read the first page."""
        with self._feed(account) as feed:
            feed.page("")
            return f"{self.platform.name}: {feed.did}"

    @contextmanager
    def _feed(self, account: Account) -> Iterator[Feed]:
        session = Session(account, self.platform)
        with Line(
            account, self.platform, session.home, sign=session.sign, explain=explain
        ) as line:
            yield Feed(line, session.did)


WEIGHT = replace(Bluesky.platform, reply_limit=assumed.BYTES, unit=Unit.BYTES)
"""The second of its two limits."""


def _receipt(feed: Feed, key: str) -> Receipt:
    return Receipt(
        Outcome.PUBLISHED,
        external_id=feed.uri(key),
        url=f"https://bsky.app/profile/{feed.did}/post/{key}",
    )
