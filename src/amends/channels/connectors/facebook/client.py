"""The calls to a page: its posts with what is under them, one comment, a reply."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from amends.channels.calling.line import Line
from amends.channels.calling.moments import moment
from amends.channels.calling.words import same
from amends.channels.connector import Gone
from amends.channels.connectors.facebook import assumed, parse
from amends.channels.graph.line import following, own_number, path_of, rows_in
from amends.channels.incoming import Incoming
from amends.channels.platform import Account
from amends.channels.walking.shelves import Board, Shelf
from amends.channels.walking.source import Page

COMMENT = "id,message,from,created_time,parent{id},permalink_url,is_hidden,attachment"
UNDER = (
    f"comments.filter(stream).order(reverse_chronological).limit({assumed.COMMENTS})"
)
POST = f"id,message,from,created_time,permalink_url,{UNDER}{{{COMMENT}}}"
OWN = "id,message,from,permalink_url"


class Wall:
    """One page, over an open line."""

    def __init__(self, account: Account, line: Line, since: datetime) -> None:
        self.line, self.since = line, since
        self.page = own_number(account, "page")

    def board(self, token: str) -> Board:
        """Return the latest posts, each with its latest comments."""
        told = self.line.ask(
            self._path(self.page, "feed"),
            fields=POST,
            limit=assumed.POSTS,
            since=int(self.since.timestamp()),
            after=token,
        ).json()
        posts = rows_in(told)
        shelves = [
            Shelf(str(post["id"]), self._page(post.get("comments") or {}))
            for post in posts
        ]
        return Board(tuple(shelves), self._listed(posts), following(told))

    def things(self, shelf: str, token: str) -> tuple[Page, tuple[str, ...]]:
        """Return a page of what is under one post; raises Gone."""
        told = self.line.ask(
            self._path(shelf, "comments"),
            fields=COMMENT,
            filter="stream",
            order="reverse_chronological",
            limit=100,
            after=token,
        ).json()
        return self._page(told), ()

    def one(self, external_id: str) -> Incoming | None:
        """Return one comment, None when it was taken away or is the page's own."""
        try:
            told = self.line.ask(self._path(external_id), fields=COMMENT).json()
        except Gone:
            return None
        return None if parse.by(told, self.page) else parse.incoming(told)

    def reply(self, external_id: str, text: str) -> str:
        """Write under a comment; return the id."""
        path = self._path(external_id, "comments")
        told = self.line.do("POST", path, {"message": text}).json()
        return str(told.get("id") or "")

    def own_reply(self, external_id: str, text: str) -> Mapping[str, Any] | None:
        """Return the page's own comment with these words; raises Gone."""
        for name in (external_id, self.parent(external_id)):
            if name:
                path = self._path(name, "comments")
                told = self.line.ask(path, fields=OWN, limit=100).json()
                for row in rows_in(told):
                    words = str(row.get("message") or "")
                    if parse.by(row, self.page) and same(words, text):
                        return row
        return None

    def take_back(self, own_id: str) -> None:
        """Take a comment of the page's own away."""
        self.line.do("DELETE", self._path(own_id))

    def name(self) -> str:
        """Return what the page is called."""
        told = self.line.ask(self._path(self.page), fields="name").json()
        return str(told.get("name") or "")

    def parent(self, external_id: str) -> str:
        """Return what a comment stands under, empty for a post; raises Gone."""
        told = self.line.ask(self._path(external_id), fields="parent{id}").json()
        parent = told.get("parent")
        return str(parent.get("id") or "") if isinstance(parent, Mapping) else ""

    def _page(self, told: Mapping[str, Any]) -> Page:
        listed = self._listed(rows_in(told))
        return Page(items=listed.items, at=listed.at, following=following(told))

    def _listed(self, rows: list[Mapping[str, Any]]) -> Page:
        theirs = [row for row in rows if not parse.by(row, self.page)]
        return Page(
            items=tuple(parse.incoming(row) for row in theirs),
            at=tuple(moment(row.get("created_time")) for row in theirs),
        )

    def _path(self, name: str, *edges: str) -> str:
        return path_of(name, "Facebook", *edges)
