"""Service reviews on Trustpilot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from amends.channels.calling import one_reply
from amends.channels.connector import Connector
from amends.channels.connectors.trustpilot import assumed, deliveries
from amends.channels.connectors.trustpilot.client import Unit, line_to
from amends.channels.connectors.trustpilot.fields import FIELDS
from amends.channels.incoming import Batch, Incoming
from amends.channels.outgoing import Outgoing, Receipt
from amends.channels.platform import (
    Ability,
    Account,
    Keeping,
    Pace,
    Platform,
)
from amends.channels.push import Push
from amends.channels.walking.source import Habits
from amends.channels.walking.walk import step
from amends.foundation import clock


class Trustpilot(Connector):
    """One reply to each review, for good."""

    # An edit does not move a review to the front: only a sweep sees it.
    habits = Habits(sweep=timedelta(hours=6))
    platform = Platform(
        slug="trustpilot",
        name="Trustpilot",
        abilities=Ability.READ | Ability.PUSH | Ability.REPLY | Ability.DELETE_REPLY,
        keeping=Keeping.ONCE,
        replies_once=True,
        deletions=True,
        reading=Pace(assumed.CALLS_IN_FIVE_MINUTES - 100, 300),
        writing=Pace(100, 300),
        lead=_(
            "Service reviews on Trustpilot; needs the paid access to its interface."
        ),
        known_by=("unit",),
        fields=FIELDS,
    )

    def fetch(self, account: Account, cursor: Mapping[str, Any]) -> Batch:
        """Bring what is new; every six hours all of it."""
        with line_to(account, self.platform) as line:
            return step(Unit(account, line), self.habits, cursor, now=clock.now())

    def hear(self, account: Account, push: Push) -> tuple[Incoming, ...]:
        """Prove the delivery; its words are asked for again."""
        deliveries.named(account, push)
        return ()

    def named(self, account: Account, push: Push) -> tuple[str, ...]:
        """Return the reviews that were written, changed or deleted."""
        return deliveries.named(account, push)

    def look(self, account: Account, names: Sequence[str]) -> tuple[Incoming, ...]:
        """Bring these reviews as they stand there now."""
        with line_to(account, self.platform) as line:
            unit = Unit(account, line)
            found = [(name, unit.one(name)) for name in names]
        return tuple(row or Incoming(name, deleted=True) for name, row in found)

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        """Put the one reply there, unless somebody has answered already."""
        with line_to(account, self.platform) as line:
            return one_reply.publish(Unit(account, line), self.platform, reply)

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        """Look at the review."""
        with line_to(account, self.platform) as line:
            return one_reply.find(Unit(account, line), reply)

    def withdraw(self, account: Account, reply: Outgoing) -> None:
        """Take the reply away again."""
        with line_to(account, self.platform) as line:
            Unit(account, line).take_back(reply.answers)

    def check(self, account: Account) -> str:
        """Read the first page."""
        with line_to(account, self.platform) as line:
            page = Unit(account, line).page("")
        return f"{self.platform.name}: {len(page.items)}"
