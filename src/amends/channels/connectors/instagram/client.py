"""The calls to an account: its posts with what is under them, one comment, a reply."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from amends.channels.calling.line import Line
from amends.channels.calling.moments import moment
from amends.channels.calling.words import same
from amends.channels.connector import Gone
from amends.channels.connectors.instagram import assumed, parse
from amends.channels.graph.line import following, own_number, path_of, rows_in
from amends.channels.incoming import Incoming
from amends.channels.platform import Account
from amends.channels.walking.shelves import Board, Shelf
from amends.channels.walking.source import Page

BARE = "id,text,username,from,timestamp,hidden,parent_id"
COMMENT = f"{BARE},replies.limit({assumed.REPLIES}){{{BARE}}}"
MEDIA = f"id,permalink,timestamp,comments.limit({assumed.COMMENTS}){{{COMMENT}}}"


class Profile:
    """One professional account, over an open line."""

    def __init__(self, account: Account, line: Line, since: datetime) -> None:
        self.line, self.since = line, since
        self.profile = own_number(account, "profile")
        self._username: str | None = None

    def board(self, token: str) -> Board:
        """Return the latest posts, each with its latest comments."""
        told = self.line.ask(
            self._path(self.profile, "media"),
            fields=MEDIA,
            limit=assumed.POSTS,
            since=int(self.since.timestamp()),
            after=token,
        ).json()
        shelves = [
            Shelf(
                str(post["id"]),
                self._page(
                    post.get("comments") or {}, str(post.get("permalink") or "")
                ),
            )
            for post in rows_in(told)
        ]
        return Board(tuple(shelves), following=following(told))

    def things(self, shelf: str, token: str) -> tuple[Page, tuple[str, ...]]:
        """Return a page of what is under one post; raises Gone."""
        path = self._path(shelf, "comments")
        told = self.line.ask(path, fields=COMMENT, limit=50, after=token).json()
        return self._page(told), ()

    def one(self, external_id: str) -> Incoming | None:
        """Return one comment, None when it was taken away or is our own."""
        try:
            told = self.comment(external_id)
        except Gone:
            return None
        return None if self._ours(told) else parse.incoming(told)

    def comment(self, external_id: str) -> Mapping[str, Any]:
        """Return one comment as Instagram tells it; raises Gone."""
        told = self.line.ask(self._path(external_id), fields=BARE).json()
        found: Mapping[str, Any] = told
        return found

    def reply(self, external_id: str, text: str) -> str:
        """Write under a comment; return the id."""
        path = self._path(external_id, "replies")
        told = self.line.do("POST", path, {"message": text}).json()
        return str(told.get("id") or "")

    def own_reply(self, external_id: str, text: str) -> Mapping[str, Any] | None:
        """Return our own reply with these words; raises Gone."""
        path = self._path(external_id, "replies")
        told = self.line.ask(path, fields=BARE, limit=100).json()
        for row in rows_in(told):
            if self._ours(row) and same(str(row.get("text") or ""), text):
                return row
        return None

    def take_back(self, own_id: str) -> None:
        """Take a comment of our own away."""
        self.line.do("DELETE", self._path(own_id))

    def username(self) -> str:
        """Return what the account is called."""
        if self._username is None:
            told = self.line.ask(self._path(self.profile), fields="username").json()
            self._username = str(told.get("username") or "")
        return self._username

    def _ours(self, row: Mapping[str, Any]) -> bool:
        # Only who leaves no id is told apart by name, which costs a call.
        known = row.get("from")
        named = isinstance(known, Mapping) and known.get("id")
        return parse.by(row, self.profile, "" if named else self.username())

    def _page(self, told: Mapping[str, Any], url: str = "") -> Page:
        rows = [row for row in self._with_replies(told) if not self._ours(row)]
        return Page(
            items=tuple(parse.incoming(row, url) for row in rows),
            at=tuple(moment(row.get("timestamp")) for row in rows),
            following=following(told),
        )

    def _with_replies(self, told: object) -> Iterator[Mapping[str, Any]]:
        for row in rows_in(told):
            yield row
            yield from self._all_replies(row)

    def _all_replies(self, row: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
        told = row.get("replies")
        while isinstance(told, Mapping):
            for reply in rows_in(told):
                yield {"parent_id": row["id"], **reply}
            after = following(told)
            path = self._path(str(row["id"]), "replies")
            ask = self.line.ask
            told = (
                ask(path, fields=BARE, limit=50, after=after).json() if after else None
            )

    def _path(self, name: str, *edges: str) -> str:
        return path_of(name, "Instagram", *edges)
