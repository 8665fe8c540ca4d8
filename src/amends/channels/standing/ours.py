"""The place of others that a page of our own does not have: it takes every answer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from amends.channels.outgoing import Outgoing
from amends.channels.platform import Account


class Standin:
    """What the contract's tests ask of a platform that replies and is never read."""

    edits = False
    removes = False
    account = Account(channel_id=1, settings={})

    def reply(self, key: str, answers: str) -> Outgoing:
        """Return an answer to what was said."""
        return Outgoing(key=key, text="Vabandame väga.", lang="et", answers=answers)

    def received(self, key: str) -> int:
        """Say how often the page shows it: it is made of our own publications, once."""
        del key
        return 1


@contextmanager
def running() -> Iterator[Standin]:
    """Lend the stand-in for the time of the block."""
    yield Standin()
