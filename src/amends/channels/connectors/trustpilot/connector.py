"""Service reviews on Trustpilot."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from amends.channels.calling.reviews import Reviews
from amends.channels.connectors.trustpilot import assumed, deliveries
from amends.channels.connectors.trustpilot.client import Unit, line_to
from amends.channels.connectors.trustpilot.fields import FIELDS
from amends.channels.incoming import Incoming
from amends.channels.outgoing import Outgoing
from amends.channels.platform import (
    Ability,
    Account,
    Keeping,
    Pace,
    Platform,
)
from amends.channels.push import Push
from amends.channels.walking.source import Habits


class Trustpilot(Reviews):
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

    @contextmanager
    def opened(self, account: Account) -> Iterator[Unit]:
        """Open the account's list for some calls."""
        with line_to(account, self.platform) as line:
            yield Unit(account, line)

    def hear(self, account: Account, push: Push) -> tuple[Incoming, ...]:
        """Prove the delivery; its words are asked for again."""
        deliveries.named(account, push)
        return ()

    def named(self, account: Account, push: Push) -> tuple[str, ...]:
        """Return the reviews that were written, changed or deleted."""
        return deliveries.named(account, push)

    def withdraw(self, account: Account, reply: Outgoing) -> None:
        """Take the reply away again."""
        with self.opened(account) as reviews:
            reviews.take_back(reply.answers)
