"""Comments under the posts of a professional account on Instagram."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from amends.channels.connector import Connector, Gone
from amends.channels.connectors.instagram import assumed, parse
from amends.channels.connectors.instagram.client import Profile
from amends.channels.connectors.instagram.fields import FIELDS
from amends.channels.graph import deliveries
from amends.channels.graph.assumed import CALLS_AN_HOUR, REPLIES_AN_HOUR
from amends.channels.graph.line import line_to
from amends.channels.incoming import Batch, Incoming
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
from amends.channels.push import Greeting, Push
from amends.channels.walking.shelves import Shelves
from amends.channels.walking.source import Habits
from amends.channels.walking.walk import looks_since, step
from amends.foundation import clock

REACH = timedelta(days=assumed.REACH_DAYS)


class Instagram(Connector):
    """Answers under the comment; who answers a reply is called by name."""

    habits = Habits(
        sweep=timedelta(hours=assumed.SWEEP_HOURS), reach=REACH, ordered=False
    )
    platform = Platform(
        slug="instagram",
        name="Instagram",
        abilities=Ability.READ | Ability.PUSH | Ability.REPLY | Ability.DELETE_REPLY,
        reply_limit=assumed.LIMIT,
        deletions=True,
        family="meta",
        reading=Pace(CALLS_AN_HOUR, 3600),
        writing=Pace(REPLIES_AN_HOUR, 3600),
        lead=_("Comments under the posts of your professional account."),
        fields=FIELDS,
    )

    def fetch(self, account: Account, cursor: Mapping[str, Any]) -> Batch:
        """Bring what is new under the latest posts; four times a day under all."""
        now = clock.now()
        since = looks_since(self.habits, cursor, now=now)
        with self._profile(account) as profile:
            return step(Shelves(profile, since), self.habits, cursor, now=now)

    def hear(self, account: Account, push: Push) -> tuple[Incoming, ...]:
        """Believe the signature, and no words: they come late and out of order."""
        deliveries.prove(account, push)
        return ()

    def named(self, account: Account, push: Push) -> tuple[str, ...]:
        """Return the comments that were written; boosted posts tell of them twice."""
        deliveries.prove(account, push)
        own = account.settings.get("profile", "").strip()
        entries = deliveries.entries(push, "instagram", own)
        return tuple(name for entry in entries for name in parse.pushed(entry, own))

    def greet(self, account: Account, asked: Mapping[str, str]) -> Greeting:
        """Return the challenge to whoever knows the word."""
        return deliveries.greeting(account, asked)

    def look(self, account: Account, names: Sequence[str]) -> tuple[Incoming, ...]:
        """Bring these comments as they stand there now."""
        with self._profile(account) as profile:
            found = [(name, profile.one(name)) for name in names]
        return tuple(row or Incoming(name, deleted=True) for name, row in found)

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        """Write under the comment, if it still stands there."""
        with self._profile(account) as profile:
            under, text = _addressed(profile.comment(reply.answers), reply)
            refuse_too_long(self.platform, text)
            return _receipt(profile.reply(under, text))

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        """Look through our own replies under the comment."""
        with self._profile(account) as profile:
            try:
                under, text = _addressed(profile.comment(reply.answers), reply)
                found = profile.own_reply(under, text)
            except Gone:
                return None
        return _receipt(str(found["id"])) if found else None

    def withdraw(self, account: Account, reply: Outgoing) -> None:
        """Take the reply away again."""
        found = self.find(account, reply)
        if found:
            with self._profile(account) as profile:
                profile.take_back(found.external_id)

    def check(self, account: Account) -> str:
        """Ask what the account is called."""
        with self._profile(account) as profile:
            return f"{self.platform.name}: @{profile.username()}"

    def reply_options(self, item: Mapping[str, Any], now: datetime) -> ReplyOptions:
        """Leave room for the name where a reply is answered."""
        del now
        details = item.get("details") or {}
        room = len(_calling(details.get("username"), details.get("parent")))
        return ReplyOptions(modes=(Mode.PUBLIC,), limit=assumed.LIMIT - room)

    @contextmanager
    def _profile(self, account: Account) -> Iterator[Profile]:
        with line_to(account, self.platform) as line:
            yield Profile(account, line, clock.now() - REACH)


def _addressed(comment: Mapping[str, Any], reply: Outgoing) -> tuple[str, str]:
    parent = str(comment.get("parent_id") or "")
    call = _calling(comment.get("username"), parent)
    return parent or reply.answers, f"{call}{reply.text}"


def _calling(username: object, parent: object) -> str:
    return f"@{username} " if username and parent else ""


def _receipt(own_id: str) -> Receipt:
    return Receipt(Outcome.PUBLISHED, external_id=own_id)
