"""Connectors to lists of reviews, each with room for one reply.

Whoever declares such a platform says how its list is opened, and what is special
there; reading, looking and answering are the same everywhere.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, ClassVar, Protocol

from amends.channels.calling import one_reply
from amends.channels.connector import Connector
from amends.channels.incoming import Batch, Incoming
from amends.channels.outgoing import Outgoing, Receipt
from amends.channels.platform import Account
from amends.channels.walking.source import Habits, Source
from amends.channels.walking.walk import step
from amends.foundation import clock


class Listed(Source, one_reply.Board, Protocol):
    """An open list of reviews that are answered one by one."""


class Reviews(Connector):
    """Reads such a list and puts one reply under each of its reviews."""

    habits: ClassVar[Habits]

    @abstractmethod
    def opened(self, account: Account) -> AbstractContextManager[Listed]:
        """Open the account's list for some calls."""

    def fetch(self, account: Account, cursor: Mapping[str, Any]) -> Batch:
        """Bring what has changed; now and then all of it, as its habits say."""
        with self.opened(account) as reviews:
            return step(reviews, self.habits, cursor, now=clock.now())

    def look(self, account: Account, names: Sequence[str]) -> tuple[Incoming, ...]:
        """Bring these reviews as they stand there now."""
        with self.opened(account) as reviews:
            found = [(name, reviews.one(name)) for name in names]
        return tuple(row or Incoming(name, deleted=True) for name, row in found)

    def publish(self, account: Account, reply: Outgoing) -> Receipt:
        """Put the reply there; a colleague's words are never overwritten."""
        with self.opened(account) as reviews:
            return one_reply.publish(reviews, self.platform, reply)

    def find(self, account: Account, reply: Outgoing) -> Receipt | None:
        """Look at the review: what stands there, and in which state."""
        with self.opened(account) as reviews:
            return one_reply.find(reviews, reply)

    def check(self, account: Account) -> str:
        """Read the first page."""
        with self.opened(account) as reviews:
            page = reviews.page("")
        return f"{self.platform.name}: {len(page.items)}"
