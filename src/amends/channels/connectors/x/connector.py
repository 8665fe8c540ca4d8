"""Posts on X that mention an account."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from amends.channels.calling.spending import budget_of
from amends.channels.connector import Connector, Gone
from amends.channels.connectors.x import assumed, deliveries, parse
from amends.channels.connectors.x.client import Timeline, line_to
from amends.channels.connectors.x.fields import FIELDS, SIGN_IN
from amends.channels.incoming import Batch, Incoming
from amends.channels.lengths import refuse_too_long
from amends.channels.outgoing import Outcome, Outgoing, Receipt
from amends.channels.platform import Ability, Account, Pace, Platform, Price, Unit
from amends.channels.push import Greeting, Push
from amends.channels.walking.source import Habits
from amends.channels.walking.walk import looks_since, step
from amends.foundation import clock

REACH = timedelta(days=assumed.REACH_DAYS)


class X(Connector):
    """Answers whoever mentioned us: nobody else may be answered there."""

    habits = Habits(reach=REACH, overlap=timedelta(minutes=2))
    platform = Platform(
        slug="x",
        name="X",
        abilities=Ability.READ | Ability.PUSH | Ability.REPLY | Ability.DELETE_REPLY,
        reply_limit=assumed.LIMIT,
        unit=Unit.WEIGHTED,
        deletions=True,
        reading=Pace(assumed.CALLS_IN_A_QUARTER, 900),
        writing=Pace(assumed.REPLIES_IN_A_QUARTER, 900),
        price=Price(
            read=assumed.A_POST,
            reply=assumed.A_REPLY,
            link=assumed.A_REPLY_WITH_LINK,
            removal=assumed.A_REMOVAL,
        ),
        lead=_("Posts on X that mention your account. X takes money for each."),
        known_by=("user",),
        fields=FIELDS,
        sign_in=SIGN_IN,
    )

    def fetch(self, account: Account, cursor: Mapping[str, Any]) -> Batch:
        """Bring what is new; every day the last week again, since reading costs."""
        now = clock.now()
        since = looks_since(self.habits, cursor, now=now)
        if since is None and "swept_at" in cursor:
            since = now - REACH
        with self._timeline(account, since) as timeline:
            return step(timeline, self.habits, cursor, now=now)

    def hear(self, account: Account, push: Push) -> tuple[Incoming, ...]:
        """Believe the signature, and no words: they come late and out of order."""
        deliveries.prove(account, push)
        return ()

    def named(self, account: Account, push: Push) -> tuple[str, ...]:
        """Return the posts that were written or taken away."""
        deliveries.prove(account, push)
        return deliveries.names(account, push)

    def greet(self, account: Account, asked: Mapping[str, str]) -> Greeting:
        """Answer the challenge that comes every hour."""
        return deliveries.greeting(account, asked)

    def look(self, account: Account, names: Sequence[str]) -> tuple[Incoming, ...]:
        """Bring these posts as they stand there now."""
        with self._timeline(account) as timeline:
            found = [(name, timeline.one(name)) for name in names]
        return tuple(row or Incoming(name, deleted=True) for name, row in found)

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        """Write under the last edition of the post, if it still stands there."""
        refuse_too_long(self.platform, reply.text)
        with self._timeline(account, answers=True) as timeline:
            post, _people = timeline.post(reply.answers)
            return _receipt(timeline.reply(parse.editions(post)[-1], reply.text))

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        """Look through our own posts for these words under that one."""
        with self._timeline(account, answers=True) as timeline:
            try:
                post, _people = timeline.post(reply.answers)
            except Gone:
                return None
            found = timeline.own_reply(set(parse.editions(post)), reply)
        return _receipt(found) if found else None

    def withdraw(self, account: Account, reply: Outgoing) -> None:
        """Take the reply away again."""
        found = self.find(account, reply)
        if found:
            with self._timeline(account, answers=True) as timeline:
                timeline.take_back(found.external_id)

    def check(self, account: Account) -> str:
        """Ask what the account is called, within what may be spent on it."""
        budget_of(account.settings)
        with self._timeline(account) as timeline:
            return f"{self.platform.name}: @{timeline.name()}"

    @contextmanager
    def _timeline(
        self,
        account: Account,
        since: datetime | None = None,
        *,
        answers: bool = False,
    ) -> Iterator[Timeline]:
        with line_to(account, self.platform, answers=answers) as line:
            yield Timeline(account, line, since)


def _receipt(own_id: str) -> Receipt:
    url = f"https://x.com/i/status/{own_id}" if own_id else ""
    return Receipt(Outcome.PUBLISHED, external_id=own_id, url=url)
