"""Reviews of a Google Business Profile."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.utils.translation import gettext_lazy

from amends.channels.calling.reviews import Reviews
from amends.channels.connectors.google import assumed, deliveries
from amends.channels.connectors.google.client import Profile, line_to
from amends.channels.connectors.google.fields import FIELDS, SIGN_IN
from amends.channels.connectors.google.places import places
from amends.channels.incoming import Incoming
from amends.channels.outgoing import Outgoing
from amends.channels.platform import (
    Ability,
    Account,
    Keeping,
    Pace,
    Platform,
    RemotePlace,
    Unit,
)
from amends.channels.push import Push
from amends.channels.walking.source import Habits

LIMIT = 4096
"""Bytes, not characters (developers.google.com, accounts.locations.reviews)."""


class Google(Reviews):
    """One reply to each review, looked over by Google, and overwritten by the next."""

    habits = Habits()
    platform = Platform(
        slug="google",
        name="Google",
        abilities=Ability.READ
        | Ability.PUSH
        | Ability.REPLY
        | Ability.EDIT_REPLY
        | Ability.DELETE_REPLY,
        reply_limit=LIMIT,
        unit=Unit.BYTES,
        keeping=Keeping.OVERWRITE,
        moderated=True,
        deletions=True,
        reading=Pace(assumed.CALLS_A_MINUTE, 60),
        writing=Pace(assumed.EDITS_A_MINUTE, 60),
        lead=gettext_lazy(
            "Reviews of your Google Business Profile, on Maps and Search."
        ),
        known_by=("account", "place"),
        fields=FIELDS,
        family="google",
        sign_in=SIGN_IN,
        places=True,
    )

    @contextmanager
    def opened(self, account: Account) -> Iterator[Profile]:
        """Open the account's list for some calls."""
        with line_to(account, self.platform) as line:
            yield Profile(account, line)

    def hear(self, account: Account, push: Push) -> tuple[Incoming, ...]:
        """Prove the delivery; Google never pushes words."""
        deliveries.named(account, push)
        return ()

    def named(self, account: Account, push: Push) -> tuple[str, ...]:
        """Return the review that is new or changed."""
        return deliveries.named(account, push)

    def withdraw(self, account: Account, reply: Outgoing) -> None:
        """Take the reply away again."""
        with self.opened(account) as reviews:
            reviews.take_back(reply.answers)

    def places(self, account: Account) -> Iterator[RemotePlace]:
        """List the locations of every account that the sign-in reaches."""
        return places(account, self.platform)
