"""Comments under the posts of a company's page on LinkedIn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from amends.channels.connector import Connector, Gone
from amends.channels.connectors.linkedin import assumed, deliveries
from amends.channels.connectors.linkedin.client import Company, line_to, own_urn
from amends.channels.connectors.linkedin.fields import FIELDS, SIGN_IN
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


class LinkedIn(Connector):
    """Answers as the company, under the comment at the top of the thread."""

    habits = Habits(
        sweep=timedelta(hours=assumed.SWEEP_HOURS), reach=REACH, ordered=False
    )
    platform = Platform(
        slug="linkedin",
        name="LinkedIn",
        abilities=Ability.READ | Ability.PUSH | Ability.REPLY | Ability.DELETE_REPLY,
        reply_limit=assumed.LIMIT,
        deletions=True,
        reading=Pace(assumed.CALLS_A_DAY, 86_400),
        writing=Pace(assumed.REPLIES_A_DAY, 86_400),
        lead=_("Comments under the posts of your company's page."),
        known_by=("organisation",),
        fields=FIELDS,
        sign_in=SIGN_IN,
    )

    def fetch(self, account: Account, cursor: Mapping[str, Any]) -> Batch:
        """Bring what is new under the latest posts; twice a day under all."""
        now = clock.now()
        since = looks_since(self.habits, cursor, now=now)
        with self._company(account) as company:
            source = Shelves(company, since, newest_first=assumed.NEWEST_FIRST)
            return step(source, self.habits, cursor, now=now)

    def hear(self, account: Account, push: Push) -> tuple[Incoming, ...]:
        """Believe the signature, and no words: they come late and out of order."""
        deliveries.prove(account, push)
        return ()

    def named(self, account: Account, push: Push) -> tuple[str, ...]:
        """Return the comments that were written, changed or taken away."""
        deliveries.prove(account, push)
        return deliveries.names(push, own_urn(account))

    def greet(self, account: Account, asked: Mapping[str, str]) -> Greeting:
        """Answer the challenge."""
        return deliveries.greeting(account, asked)

    def look(self, account: Account, names: Sequence[str]) -> tuple[Incoming, ...]:
        """Bring these comments as they stand there now."""
        with self._company(account) as company:
            found = [(name, company.one(name)) for name in names]
        return tuple(row or Incoming(name, deleted=True) for name, row in found)

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        """Write into the thread, if the comment still stands there."""
        refuse_too_long(self.platform, reply.text)
        with self._company(account) as company:
            top = _top(company, reply)
            own = company.reply(top, reply.text)
        return Receipt(Outcome.PUBLISHED, external_id=own)

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        """Look through our own replies in the thread."""
        with self._company(account) as company:
            try:
                found = company.own_reply(_top(company, reply), reply.text)
            except Gone:
                return None
        return Receipt(Outcome.PUBLISHED, external_id=found) if found else None

    def withdraw(self, account: Account, reply: Outgoing) -> None:
        """Take the reply away again."""
        found = self.find(account, reply)
        if found:
            with self._company(account) as company:
                company.take_back(found.external_id)

    def check(self, account: Account) -> str:
        """Read the first page of posts."""
        with self._company(account) as company:
            return f"{self.platform.name}: {len(company.board('').shelves)}"

    @contextmanager
    def _company(self, account: Account) -> Iterator[Company]:
        with line_to(account, self.platform) as line:
            yield Company(account, line, clock.now() - REACH)


def _top(company: Company, reply: Outgoing) -> str:
    parent = str(company.comment(reply.answers).get("parentComment") or "")
    return parent or reply.answers
