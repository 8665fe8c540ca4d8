"""YouTube in small: threads with some of their replies, words that only authors see."""

from __future__ import annotations

from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

from amends.channels.platform import Account
from amends.channels.standing.place import route
from amends.channels.standing.refreshing import Refreshing
from amends.channels.standing.server import standing
from amends.channels.standing.talk import Asked, Said
from amends.channels.standing.thing import Thing

US = "UC1234567890123456789012"
ALONG = 5
"""Replies that come with their thread; more must be asked for."""


class Standin(Refreshing):
    """One channel with one video."""

    page = 100

    def __init__(self, moderation: str = "published") -> None:
        super().__init__()
        self.moderation = moderation
        self.own: dict[str, dict[str, Any]] = {}

    @property
    def account(self) -> Account:
        """The account as a channel would know it."""
        return Account(1, self.settings(channel=US), self.secrets())

    def next_name(self) -> str:
        """Return an id as YouTube makes them."""
        return f"UgxKREWxIgDrw8w2e_{super().next_name()}"

    @route("POST", "/token")
    def sell(self, asked: Asked) -> Said:
        """Sell a pass."""
        return self.sold(asked)

    @route("GET", "/youtube/v3/commentThreads")
    def index(self, asked: Asked) -> Said:
        """Return a page of threads, the last written first."""
        if not self.knows(asked):
            return self.denied()
        if asked.query.get("textFormat") != "plainText":
            return _error(400, "invalidTextFormat")
        rows = sorted(self.things.values(), key=lambda t: t.written_at, reverse=True)
        start = int(asked.query.get("pageToken", "").removeprefix("Q") or 0)
        end = start + min(int(asked.query.get("maxResults", "20")), self.page)
        told: dict[str, Any] = {
            "kind": "youtube#commentThreadListResponse",
            "items": [self._thread(row) for row in rows[start:end]],
            **self.extra(),
        }
        if end < len(rows):
            told["nextPageToken"] = f"Q{end}"
        return Said(told)

    @route("GET", "/youtube/v3/comments")
    def show(self, asked: Asked) -> Said:
        """Return one comment, or the replies of a thread; nothing for what is gone."""
        if not self.knows(asked):
            return self.denied()
        top, name = asked.query.get("parentId", ""), asked.query.get("id", "")
        if top and top not in self.things:
            return _error(404, "commentNotFound")
        if top:
            return Said({"items": self._replies(top)})
        found = self.things.get(name)
        items = [self._told(found)] if found else []
        return Said({"items": items or [self.own[name]] if name in self.own else items})

    @route("POST", "/youtube/v3/comments")
    def answer(self, asked: Asked) -> Said:
        """Write into a thread; a reply has no thread of its own."""
        if not self.knows(asked):
            return self.denied()
        snippet = asked.json()["snippet"]
        top, text = snippet["parentId"], snippet["textOriginal"]
        if top not in self.things:
            return _error(404, "commentNotFound")
        name = f"{top}.{super().next_name()}"
        self.taken[text] += 1
        self.own[name] = {
            "id": name,
            "snippet": {
                "parentId": top,
                "textDisplay": text.replace("&", "&amp;"),
                "textOriginal": text,
                "authorChannelId": {"value": US},
                "publishedAt": _at(self.tick()),
                "moderationStatus": self.moderation,
            },
        }
        return Said(self.own[name])

    @route("DELETE", "/youtube/v3/comments")
    def clear(self, asked: Asked) -> Said:
        """Take a comment of the channel away."""
        if not self.knows(asked):
            return self.denied()
        self.own.pop(asked.query.get("id", ""), None)
        return Said(b"", 204)

    def denied(self) -> Said:
        """Return what is said to somebody whose pass does not hold."""
        return _error(401, "authError")

    def refusal(self) -> Said:
        """Return what is said where nobody may comment."""
        return _error(403, "commentsDisabled")

    def patience(self) -> Said:
        """Speak of a spent quota with a 403."""
        return _error(403, "quotaExceeded")

    def _thread(self, thing: Thing) -> dict[str, Any]:
        replies = self._replies(thing.name)
        told: dict[str, Any] = {
            "id": thing.name,
            "snippet": {
                "channelId": US,
                "videoId": "v1",
                "canReply": True,
                "totalReplyCount": len(replies),
                "topLevelComment": self._told(thing),
            },
        }
        if replies:
            told["replies"] = {"comments": replies[:ALONG]}
        return told

    def _replies(self, top: str) -> list[dict[str, Any]]:
        theirs = list(self.things[top].more.get("replies", ()))
        ours = [row for row in self.own.values() if row["snippet"]["parentId"] == top]
        return theirs + ours

    def _told(self, thing: Thing) -> dict[str, Any]:
        return {
            "kind": "youtube#comment",
            "id": thing.name,
            "snippet": {
                "textDisplay": thing.text,
                "authorDisplayName": "@mari",
                "authorChannelId": {"value": "UC9"},
                "publishedAt": _at(thing.written_at),
                "updatedAt": _at(thing.changed_at),
                "videoId": "v1",
                **self.extra(),
            },
        }


def _at(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%S}Z"


def _error(code: int, reason: str) -> Said:
    row = {"domain": "youtube", "reason": reason, "message": reason}
    return Said({"error": {"code": code, "message": reason, "errors": [row]}}, code)


def running() -> AbstractContextManager[Standin]:
    """Lend the platform for the time of the block."""
    return standing(Standin())
