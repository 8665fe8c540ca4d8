"""A list of lists read as one: posts and what is said under each of them.

A quick look goes through the first shelves, each as far as it has news; a whole one
through all. What is said under an old post between two whole ones comes by push.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from amends.channels.connector import Gone
from amends.channels.incoming import Incoming
from amends.channels.walking.source import Page

NOTHING = Page(items=(), at=())


@dataclass(frozen=True, slots=True)
class Shelf:
    """One of the inner lists; ``first`` is its first page where that came along."""

    name: str
    first: Page | None = None


@dataclass(frozen=True, slots=True)
class Board:
    """One page of shelves, the newest first; ``own`` are items that hold shelves.

    ``reaches`` is the oldest change on it, where shelves are sorted by their changes.
    """

    shelves: tuple[Shelf, ...]
    own: Page = NOTHING
    following: str = ""
    reaches: datetime | None = None


class Rack(Protocol):
    """What a platform with posts must be able to do."""

    def board(self, token: str) -> Board:
        """Return one page of shelves; an empty token is the first."""

    def things(self, shelf: str, token: str) -> tuple[Page, tuple[str, ...]]:
        """Return a page of one shelf, and shelves that stand inside; raises Gone."""

    def one(self, external_id: str) -> Incoming | None:
        """Return one item, None when the platform no longer has it."""


@dataclass(slots=True)
class Shelves:
    """A source for ``step``; ``since`` is how far a quick look goes, None for all.

    ``newest_first`` says how things are sorted on a shelf: where the news may be at
    its end, a quick look goes through the whole of it.
    """

    rack: Rack
    since: datetime | None
    newest_first: bool = True
    queue: list[list[str]] = field(default_factory=list)

    def page(self, token: str) -> Page:
        """Return the items of one call, or of two where the first brought none."""
        told = _opened(token)
        self.queue = told["queue"]
        if self.queue:
            return self._closed(self._next(), told["more"])
        board = self.rack.board(told["more"])
        page = board.own
        for shelf in board.shelves:
            page = _joined(page, self._begun(shelf))
        if not page.items and self.queue:
            page = self._next()
        return self._closed(page, board.following if self._wanted(board) else "")

    def one(self, external_id: str) -> Incoming | None:
        """Return one item, None when the platform no longer has it."""
        return self.rack.one(external_id)

    def _wanted(self, board: Board) -> bool:
        if self.since is None:
            return True
        return board.reaches is not None and board.reaches >= self.since

    def _begun(self, shelf: Shelf) -> Page:
        if shelf.first is None:
            self.queue.append([shelf.name, ""])
            return NOTHING
        if self._goes_on(shelf.first):
            self.queue.append([shelf.name, shelf.first.following])
        return shelf.first

    def _next(self) -> Page:
        name, token = self.queue.pop(0)
        try:
            page, inside = self.rack.things(name, token)
        except Gone:
            # What stood there is missed now, and asked for one by one.
            return NOTHING
        if self._goes_on(page):
            self.queue.insert(0, [name, page.following])
        self.queue.extend([inner, ""] for inner in inside)
        return page

    def _goes_on(self, page: Page) -> bool:
        instants = [at for at in page.at if at is not None]
        if not page.following:
            return False
        if not self.newest_first:
            return True
        return self.since is None or not instants or min(instants) >= self.since

    def _closed(self, page: Page, more: str) -> Page:
        goes_on = bool(self.queue or more)
        told = json.dumps({"more": more, "queue": self.queue}) if goes_on else ""
        return Page(items=page.items, at=page.at, following=told)


def _opened(token: str) -> dict[str, Any]:
    told = json.loads(token) if token else {}
    known: Mapping[str, Any] = told if isinstance(told, dict) else {}
    return {"more": known.get("more", ""), "queue": list(known.get("queue", []))}


def _joined(one: Page, other: Page) -> Page:
    return Page(items=one.items + other.items, at=one.at + other.at)
