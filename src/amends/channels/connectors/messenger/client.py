"""The calls to a page's inbox: conversations, one message, an answer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from amends.channels.calling.line import Line
from amends.channels.calling.moments import moment
from amends.channels.calling.words import same
from amends.channels.connector import Gone
from amends.channels.connectors.messenger import assumed, parse
from amends.channels.graph.line import following, own_number, path_of, rows_in
from amends.channels.incoming import Incoming
from amends.channels.outgoing import Outgoing
from amends.channels.platform import Account
from amends.channels.walking.shelves import Board, Shelf
from amends.channels.walking.source import Page

MESSAGE = "id,message,from,created_time,attachments{name}"
TALK = f"id,updated_time,messages.limit({assumed.MESSAGES}){{{MESSAGE}}}"
OWN = "messages.limit(50){id,message,from,created_time}"


class Inbox:
    """The inbox of one page, over an open line."""

    def __init__(self, account: Account, line: Line, since: datetime) -> None:
        self.line, self.since = line, since
        self.page = own_number(account, "page")

    def board(self, token: str) -> Board:
        """Return conversations, the last changed first, with their last messages."""
        told = self.line.ask(
            self._path(self.page, "conversations"),
            platform="messenger",
            fields=TALK,
            limit=assumed.CONVERSATIONS,
            after=token,
        ).json()
        talks = rows_in(told)
        shelves = [
            Shelf(str(talk["id"]), self._page(parse.mapping(talk.get("messages"))))
            for talk in talks
        ]
        changed = [moment(talk.get("updated_time")) for talk in talks]
        oldest = min((at for at in changed if at), default=None)
        goes_on = oldest is None or oldest >= self.since
        return Board(
            tuple(shelves),
            following=following(told) if goes_on else "",
            reaches=oldest,
        )

    def things(self, shelf: str, token: str) -> tuple[Page, tuple[str, ...]]:
        """Return a page of one conversation; raises Gone."""
        path = self._path(shelf, "messages")
        told = self.line.ask(path, fields=MESSAGE, limit=100, after=token).json()
        return self._page(told), ()

    def one(self, external_id: str) -> Incoming | None:
        """Return one message, None when it is no more or the page's own."""
        try:
            told = self.message(external_id)
        except Gone:
            return None
        return None if parse.by(told, self.page) else parse.incoming(told)

    def message(self, external_id: str) -> Mapping[str, Any]:
        """Return one message as Meta tells it; raises Gone."""
        told = self.line.ask(self._path(external_id), fields=MESSAGE).json()
        found: Mapping[str, Any] = told
        return found

    def send(self, told: Mapping[str, Any]) -> str:
        """Hand a message over; return its id."""
        path = self._path(self.page, "messages")
        sent = self.line.do("POST", path, dict(told)).json()
        return str(sent.get("message_id") or "")

    def own_message(self, person: str, reply: Outgoing) -> str:
        """Return the id of these words of ours to this person, empty for none."""
        told = self.line.ask(
            self._path(self.page, "conversations"),
            platform="messenger",
            user_id=person,
            fields=OWN,
        ).json()
        early = timedelta(seconds=assumed.AGE_OF_ECHO)
        since = reply.written_at - early if reply.written_at else None
        for talk in rows_in(told):
            for row in rows_in(talk.get("messages")):
                at = moment(row.get("created_time"))
                late = since is None or at is None or at >= since
                ours = parse.by(row, self.page) and late
                if ours and same(str(row.get("message") or ""), reply.text):
                    return str(row["id"])
        return ""

    def name(self) -> str:
        """Return what the page is called."""
        told = self.line.ask(self._path(self.page), fields="name").json()
        return str(told.get("name") or "")

    def _page(self, told: Mapping[str, Any]) -> Page:
        theirs = [row for row in rows_in(told) if not parse.by(row, self.page)]
        return Page(
            items=tuple(parse.incoming(row) for row in theirs),
            at=tuple(moment(row.get("created_time")) for row in theirs),
            following=following(told),
        )

    def _path(self, name: str, *edges: str) -> str:
        return path_of(name, "Messenger", *edges)
