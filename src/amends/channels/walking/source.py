"""What a list must be able to do, and how it behaves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from amends.channels.incoming import Incoming


class StalePage(Exception):
    """The platform no longer knows the page that we are on: begin again."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it came, the newest first; ``following`` is empty on the last.

    ``at`` are the instants by which the list is sorted, one for each item.
    """

    items: tuple[Incoming, ...]
    at: tuple[datetime | None, ...]
    following: str = ""


class Source(Protocol):
    """A list on a platform."""

    def page(self, token: str) -> Page:
        """Return one page; an empty token is the first. Raises StalePage."""

    def one(self, external_id: str) -> Incoming | None:
        """Return one item, None when the platform no longer has it."""


@dataclass(frozen=True, slots=True)
class Habits:
    """How a list behaves.

    Every ``sweep`` the whole list is read, which alone shows what was taken away, and
    edits that do not move to the front. ``reach`` is how far back the list goes at
    all: what is older is neither missed nor looked for. ``ordered``: one list, the
    newest first; a list of lists knows itself when it has gone far enough.
    """

    sweep: timedelta = timedelta(days=1)
    overlap: timedelta = timedelta(minutes=10)
    reach: timedelta | None = None
    ordered: bool = True
