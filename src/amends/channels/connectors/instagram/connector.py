"""Comments under the posts of a professional account on Instagram."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from amends.channels.calling.line import Line
from amends.channels.connector import Gone
from amends.channels.connectors.instagram import assumed, parse
from amends.channels.connectors.instagram.client import Profile
from amends.channels.connectors.instagram.fields import FIELDS
from amends.channels.graph.assumed import CALLS_AN_HOUR, REPLIES_AN_HOUR
from amends.channels.graph.reading import Graph
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

REACH = timedelta(days=assumed.REACH_DAYS)


class Instagram(Graph[Profile]):
    """Answers under the comment; who answers a reply is called by name."""

    habits = Habits(
        sweep=timedelta(hours=assumed.SWEEP_HOURS), reach=REACH, ordered=False
    )
    told_as, own, reach = "instagram", "profile", REACH
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
        known_by=("profile",),
        fields=FIELDS,
    )

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        """Write under the comment, if it still stands there."""
        with self.opened(account) as profile:
            under, text = _addressed(profile.comment(reply.answers), reply)
            refuse_too_long(self.platform, text)
            return _receipt(profile.reply(under, text))

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        """Look through our own replies under the comment."""
        with self.opened(account) as profile:
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
            with self.opened(account) as profile:
                profile.take_back(found.external_id)

    def check(self, account: Account) -> str:
        """Ask what the account is called."""
        with self.opened(account) as profile:
            return f"{self.platform.name}: @{profile.username()}"

    def reply_options(self, item: Mapping[str, Any], now: datetime) -> ReplyOptions:
        """Leave room for the name where a reply is answered."""
        del now
        details = item.get("details") or {}
        room = len(_calling(details.get("username"), details.get("parent")))
        return ReplyOptions(modes=(Mode.PUBLIC,), limit=assumed.LIMIT - room)

    def rack(self, account: Account, line: Line, since: datetime) -> Profile:
        """Return the account."""
        return Profile(account, line, since)

    def pushed(self, entry: Mapping[str, Any], own: str) -> Iterable[str]:
        """Return the comments that were written; boosted posts tell of them twice."""
        return parse.pushed(entry, own)


def _addressed(comment: Mapping[str, Any], reply: Outgoing) -> tuple[str, str]:
    parent = str(comment.get("parent_id") or "")
    call = _calling(comment.get("username"), parent)
    return parent or reply.answers, f"{call}{reply.text}"


def _calling(username: object, parent: object) -> str:
    return f"@{username} " if username and parent else ""


def _receipt(own_id: str) -> Receipt:
    return Receipt(Outcome.PUBLISHED, external_id=own_id)
