"""What is new in a mailbox, a bounded number of letters at a time.

The first walk goes through the folders, the first received first, from one letter to
the next; what happens meanwhile is asked for afterwards, from the state before it.
From then on only changes are asked for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from amends.channels.calling.moments import moment
from amends.channels.connector import Gone
from amends.channels.connectors.jmap import assumed
from amends.channels.connectors.jmap.account import Mailbox
from amends.channels.connectors.jmap.client import Server
from amends.channels.connectors.jmap.folders import folders, in_any, lies_in
from amends.channels.connectors.jmap.huge import beginning
from amends.channels.connectors.jmap.troubles import Strayed
from amends.channels.incoming import Batch, Incoming
from amends.channels.letters.notices.receiver import Receiver
from amends.channels.letters.parse import (
    Delivery,
    headers_of,
    incoming,
    is_our_copy,
)
from amends.channels.walking.memory import Memory
from amends.foundation import clock

PROPERTIES = ["id", "blobId", "size", "mailboxIds", "receivedAt"]
OLDEST_FIRST = [{"property": "receivedAt", "isAscending": True}]


class Reading:
    """One step, and where the next one goes on."""

    def __init__(
        self, server: Server, mailbox: Mailbox, cursor: Mapping[str, Any]
    ) -> None:
        self.server, self.mailbox = server, mailbox
        self.state: dict[str, Any] = dict(cursor)
        self.memory = Memory(dict(cursor.get("known", {})))
        self.state["known"] = self.memory.told
        self.receiver = Receiver(cursor)
        self.state["checked_by"] = self.receiver.seen

    def step(self) -> Batch:
        """Bring some letters; begins anew where the server has lost our place."""
        try:
            return self._changes() if self.state.get("since") else self._walk()
        except Strayed:
            for name in ("since", "after", "began"):
                self.state.pop(name, None)
            return self._batch([], more=True)

    def _walk(self) -> Batch:
        folders = self._folders()
        if "began" not in self.state:
            (told,) = self.server.call(("Email/get", {"ids": []}))
            self.state["began"] = str(told.get("state") or "")
        place: dict[str, Any] = {}
        if self.state.get("after"):
            place = {"anchor": self.state["after"], "anchorOffset": 1}
        found, letters = self.server.call(
            (
                "Email/query",
                {
                    "filter": in_any(folders),
                    "sort": OLDEST_FIRST,
                    "limit": assumed.PAGE,
                    **place,
                },
            ),
            _got("Email/query", "/ids"),
        )
        ids = [str(one) for one in found.get("ids") or ()]
        items = self._read(letters, folders)
        if ids:
            self.state["after"] = ids[-1]
            return self._batch(items, more=True)
        self.state["since"] = self.state.pop("began")
        self.state.pop("after", None)
        return self._batch(items, more=True)

    def _changes(self) -> Batch:
        folders = self._folders()
        asked = {"sinceState": self.state["since"], "maxChanges": assumed.PAGE}
        told, made, moved = self.server.call(
            ("Email/changes", asked),
            _got("Email/changes", "/created"),
            _got("Email/changes", "/updated"),
        )
        items = self._read(made, folders) + self._read(moved, folders)
        self.state["since"] = str(told.get("newState") or self.state["since"])
        return self._batch(items, more=bool(told.get("hasMoreChanges")))

    def _read(self, told: Mapping[str, Any], folders: Sequence[str]) -> list[Incoming]:
        rows = [row for row in told.get("list") or () if lies_in(row, folders)]
        rows.sort(key=lambda row: str(row.get("receivedAt") or ""))
        now = clock.now()
        items: list[Incoming] = []
        for row in rows:
            mark = Incoming(external_id=str(row.get("id") or ""), version="1")
            if mark.external_id in self.memory.told:
                continue
            item = self._letter(row)
            self.memory.is_news(mark, 0, moment(row.get("receivedAt")) or now)
            if item is not None:
                items.append(item)
        return items

    def _letter(self, row: Mapping[str, Any]) -> Incoming | None:
        size = int(row.get("size") or 0)
        try:
            if size > assumed.LARGEST:
                raw = beginning(self.server, str(row["id"]))
            else:
                raw = self.server.fetched(str(row.get("blobId") or ""), size)
        except Gone:
            return None
        headers, received_at = headers_of(raw), moment(row.get("receivedAt"))
        if is_our_copy(headers, self.mailbox.own):
            return None
        if size <= assumed.LARGEST:
            self.receiver.look(headers, received_at, now=clock.now())
        item = incoming(
            raw,
            Delivery(
                received_at=received_at,
                size=size,
                own=self.mailbox.own,
                server=self.mailbox.server,
            ),
        )
        # One of our own that answers nobody concerns no customer.
        alone = item.automatic == "own" and not item.details.get("references")
        return None if alone else item

    def _folders(self) -> list[str]:
        return folders(self.server, self.mailbox)

    def _batch(self, items: list[Incoming], *, more: bool) -> Batch:
        self.memory.forget_the_oldest(clock.now(), None)
        learnt = self.receiver.learnt(self.mailbox.server)
        return Batch(tuple(items), self.state, more=more, learnt=learnt)


def _got(source: str, path: str) -> tuple[str, dict[str, Any]]:
    # The ids come from the call before: one question for both (RFC 8620, 3.7).
    asked = {"resultOf": "0", "name": source, "path": path}
    return ("Email/get", {"#ids": asked, "properties": PROPERTIES})
