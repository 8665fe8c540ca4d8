"""Mentions on Mastodon and servers that speak like it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from amends.channels.calling.words import plain, same
from amends.channels.connector import Connector, Gone
from amends.channels.connectors.mastodon import assumed
from amends.channels.connectors.mastodon.client import Server, line_to
from amends.channels.connectors.mastodon.fields import FIELDS
from amends.channels.connectors.mastodon.parse import without_mention
from amends.channels.incoming import Batch
from amends.channels.lengths import refuse_too_long
from amends.channels.outgoing import Outcome, Outgoing, Receipt
from amends.channels.platform import (
    Ability,
    Account,
    Mode,
    Pace,
    Platform,
    ReplyOptions,
)
from amends.channels.walking.source import Habits
from amends.channels.walking.walk import step
from amends.foundation import clock

PRIVATE = frozenset({"direct", "private"})


class Mastodon(Connector):
    """Answers under the post that mentioned us, as open or closed as that one."""

    habits = Habits(sweep=timedelta(hours=12), reach=timedelta(days=assumed.REACH_DAYS))
    platform = Platform(
        slug="mastodon",
        name="Mastodon",
        abilities=Ability.READ | Ability.REPLY | Ability.DELETE_REPLY,
        reply_limit=assumed.LIMIT,
        deletions=True,
        reading=Pace(assumed.CALLS_IN_FIVE_MINUTES, 300),
        writing=Pace(30, 300),
        lead=_("Posts that mention your account on Mastodon."),
        fields=FIELDS,
    )

    def fetch(self, account: Account, cursor: Mapping[str, Any]) -> Batch:
        """Bring new mentions; twice a day the last weeks again."""
        with line_to(account, self.platform) as line:
            return step(Server(line), self.habits, cursor, now=clock.now())

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        """Post the reply under the post; no more people see it than saw that."""
        with line_to(account, self.platform) as line:
            server = Server(line)
            there = server.status(reply.answers)
            person = str((there.get("account") or {}).get("acct") or "")
            refuse_too_long(self.platform, reply.text, room_for(person))
            told = {
                "status": f"@{person} {reply.text}" if person else reply.text,
                "in_reply_to_id": reply.answers,
                "visibility": str(there.get("visibility") or "public"),
                "language": reply.lang,
            }
            return _receipt(server.write(reply.key, told))

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        """Look through our own answers under the post."""
        found = self._own(account, reply)
        return _receipt(found) if found else None

    def withdraw(self, account: Account, reply: Outgoing) -> None:
        """Take the reply away again."""
        found = self._own(account, reply)
        if found:
            with line_to(account, self.platform) as line:
                Server(line).take_back(str(found.get("id")))

    def check(self, account: Account) -> str:
        """Ask who we are there."""
        with line_to(account, self.platform) as line:
            return f"{self.platform.name}: @{Server(line).name()}"

    def reply_options(self, item: Mapping[str, Any], now: datetime) -> ReplyOptions:
        """Leave room for the name at the beginning."""
        del now
        details = item.get("details") or {}
        private = details.get("visibility") in PRIVATE
        return ReplyOptions(
            modes=(Mode.PRIVATE if private else Mode.PUBLIC,),
            limit=room_for(str(details.get("acct") or "")),
        )

    def _own(self, account: Account, reply: Outgoing) -> Mapping[str, Any] | None:
        with line_to(account, self.platform) as line:
            try:
                ours = Server(line).own_replies(reply.answers)
            except Gone:
                return None
        for row in ours:
            if same(without_mention(plain(row.get("content"))), reply.text):
                return row
        return None


def room_for(person: str) -> int:
    """Return the letters left beside the name; its server does not count."""
    return assumed.LIMIT - len(f"@{person.partition('@')[0]} ")


def _receipt(status: Mapping[str, Any]) -> Receipt:
    return Receipt(
        Outcome.PUBLISHED,
        external_id=str(status.get("id") or ""),
        url=str(status.get("url") or ""),
    )
