"""What Facebook, Instagram and Messenger read alike: shelves, and hints that prove."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any, ClassVar, Generic, TypeVar

from amends.channels.calling.line import Line
from amends.channels.connector import Connector
from amends.channels.graph import deliveries
from amends.channels.graph.line import line_to
from amends.channels.incoming import Batch, Incoming
from amends.channels.platform import Account, Platform
from amends.channels.push import Greeting, Push
from amends.channels.walking.shelves import Rack, Shelves
from amends.channels.walking.source import Habits
from amends.channels.walking.walk import looks_since, step
from amends.foundation import clock

R_co = TypeVar("R_co", bound=Rack, covariant=True)


class Graph(Connector, Generic[R_co]):
    """Reads the latest shelves; believes the signature of a push and none of its words.

    ``told_as`` is what a push calls the thing that it is about, ``own`` the setting
    that holds its number, and ``reach`` how far back shelves are looked through.
    """

    platform: ClassVar[Platform]
    habits: ClassVar[Habits]
    told_as: ClassVar[str]
    own: ClassVar[str]
    reach: ClassVar[timedelta]

    def fetch(self, account: Account, cursor: Mapping[str, Any]) -> Batch:
        """Bring what is new on the latest shelves, or by its habits on all of them."""
        now = clock.now()
        since = looks_since(self.habits, cursor, now=now)
        with self.opened(account) as rack:
            return step(Shelves(rack, since), self.habits, cursor, now=now)

    def hear(self, account: Account, push: Push) -> tuple[Incoming, ...]:
        """Believe the signature, and no words: they come late and out of order."""
        deliveries.prove(account, push)
        return ()

    def named(self, account: Account, push: Push) -> tuple[str, ...]:
        """Return what was written, changed or taken away by others."""
        deliveries.prove(account, push)
        own = account.settings.get(self.own, "").strip()
        entries = deliveries.entries(push, self.told_as, own)
        return tuple(name for entry in entries for name in self.pushed(entry, own))

    def greet(self, account: Account, asked: Mapping[str, str]) -> Greeting:
        """Return the challenge to whoever knows the word."""
        return deliveries.greeting(account, asked)

    def look(self, account: Account, names: Sequence[str]) -> tuple[Incoming, ...]:
        """Bring these as they stand there now; what is gone is told as gone."""
        with self.opened(account) as rack:
            found = [(name, rack.one(name)) for name in names]
        return tuple(row or Incoming(name, deleted=True) for name, row in found)

    @contextmanager
    def opened(self, account: Account) -> Iterator[R_co]:
        """Lend the account's page or profile for the time of the block."""
        with line_to(account, self.platform) as line:
            yield self.rack(account, line, clock.now() - self.reach)

    @abstractmethod
    def rack(self, account: Account, line: Line, since: datetime) -> R_co:
        """Return the account's page or profile over an open line."""

    @abstractmethod
    def pushed(self, entry: Mapping[str, Any], own: str) -> Iterable[str]:
        """Return the ids of what others have written, of one entry of a push."""
