"""Reviews of a Google Business Profile."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext_lazy

from amends.channels.calling import one_reply
from amends.channels.connector import Connector
from amends.channels.connectors.google import assumed, deliveries
from amends.channels.connectors.google.client import Profile, line_to
from amends.channels.connectors.google.fields import FIELDS, SIGN_IN
from amends.channels.connectors.google.places import places
from amends.channels.incoming import Batch, Incoming
from amends.channels.outgoing import Outgoing, Receipt
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
from amends.channels.walking.walk import step
from amends.foundation import clock

LIMIT = 4096
"""Bytes, not characters (developers.google.com, accounts.locations.reviews)."""


class Google(Connector):
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

    def fetch(self, account: Account, cursor: Mapping[str, Any]) -> Batch:
        """Bring what has changed, the last changed first; every day all of it."""
        with line_to(account, self.platform) as line:
            profile = Profile(account, line)
            return step(profile, self.habits, cursor, now=clock.now())

    def hear(self, account: Account, push: Push) -> tuple[Incoming, ...]:
        """Prove the delivery; Google never pushes words."""
        deliveries.named(account, push)
        return ()

    def named(self, account: Account, push: Push) -> tuple[str, ...]:
        """Return the review that is new or changed."""
        return deliveries.named(account, push)

    def look(self, account: Account, names: Sequence[str]) -> tuple[Incoming, ...]:
        """Bring these reviews as they stand there now."""
        with line_to(account, self.platform) as line:
            profile = Profile(account, line)
            found = [(name, profile.one(name)) for name in names]
        return tuple(row or Incoming(name, deleted=True) for name, row in found)

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        """Put the reply there; a colleague's words are never overwritten."""
        with line_to(account, self.platform) as line:
            return one_reply.publish(Profile(account, line), self.platform, reply)

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        """Look at the review: what stands there, and in which state."""
        with line_to(account, self.platform) as line:
            return one_reply.find(Profile(account, line), reply)

    def withdraw(self, account: Account, reply: Outgoing) -> None:
        """Take the reply away again."""
        with line_to(account, self.platform) as line:
            Profile(account, line).take_back(reply.answers)

    def places(self, account: Account) -> Iterator[RemotePlace]:
        """List the locations of every account that the sign-in reaches."""
        return places(account, self.platform)

    def check(self, account: Account) -> str:
        """Read the first page."""
        with line_to(account, self.platform) as line:
            page = Profile(account, line).page("")
        return f"{self.platform.name}: {len(page.items)}"
