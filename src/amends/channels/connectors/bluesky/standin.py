"""Bluesky in small: sessions that end with a 400, records under chosen names."""

from __future__ import annotations

import hashlib
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

from amends.channels.platform import Account
from amends.channels.standing.place import Place, route
from amends.channels.standing.server import standing
from amends.channels.standing.talk import Asked, Said
from amends.channels.standing.thing import Thing

US = "did:plc:acme"
CID = "bafyreib2"
WORD = "abcd-efgh"  # of an account that exists nowhere


class Standin(Place):
    """One account on one server."""

    page = 100

    def __init__(self) -> None:
        super().__init__()
        self.records: dict[str, dict[str, Any]] = {}

    @property
    def account(self) -> Account:
        """The account as a channel would know it."""
        return Account(
            channel_id=1,
            settings={"handle": "@acme.example", "server": self.url},
            secrets={"password": WORD},
        )

    def next_name(self) -> str:
        """Return the address of a stranger's record."""
        return f"at://did:plc:abc/app.bsky.feed.post/3k{super().next_name()}"

    def writes(self, asked: Asked) -> bool:
        """Say so of records only."""
        return "com.atproto.repo." in asked.path and asked.method == "POST"

    @route("POST", "/xrpc/com.atproto.server.createSession")
    def begin(self, asked: Asked) -> Said:
        """Begin a session."""
        told = asked.json()
        known = told == {"identifier": "acme.example", "password": WORD}
        if self.signed_out or not known:
            return Said({"error": "AuthenticationRequired", "message": "Invalid"}, 401)
        passes = {"accessJwt": self.current_pass(), "refreshJwt": "r"}
        return Said({"did": US, "handle": "acme.example", **passes})

    @route("GET", "/xrpc/app.bsky.notification.listNotifications")
    def index(self, asked: Asked) -> Said:
        """Return a page, the last indexed first."""
        if not self._knows(asked):
            return self.denied()
        size = min(int(asked.query.get("limit", "50")), self.page)
        before = asked.query.get("cursor", "")
        rows = sorted(self.things.values(), key=_place, reverse=True)
        rows = [row for row in rows if not before or _place(row) < before]
        told = [
            {**self._told(row), "reason": "mention", "isRead": False}
            for row in rows[:size]
        ]
        last = {"cursor": _place(rows[:size][-1])} if rows else {}
        return Said({"notifications": told, **last, **self.extra()})

    @route("GET", "/xrpc/app.bsky.feed.getPosts")
    def show(self, asked: Asked) -> Said:
        """Return a post; one that was taken away is simply not there."""
        if not self._knows(asked):
            return self.denied()
        thing = self.things.get(asked.query.get("uris", ""))
        return Said({"posts": [self._told(thing)] if thing else []})

    @route("POST", "/xrpc/com.atproto.repo.createRecord")
    def create(self, asked: Asked) -> Said:
        """Keep a record; a name is given once."""
        if not self._knows(asked):
            return self.denied()
        told = asked.json()
        record, key = told["record"], told["rkey"]
        if key in self.records:
            return Said({"error": "InvalidRequest", "message": "exists already"}, 400)
        if len(record["text"].encode()) > 3000 or not record["reply"]["parent"]["cid"]:
            return self.refusal()
        self.records[key] = record
        self.taken[record["text"]] += 1
        return Said({"uri": f"at://{US}/app.bsky.feed.post/{key}", "cid": CID})

    @route("GET", "/xrpc/com.atproto.repo.getRecord")
    def record(self, asked: Asked) -> Said:
        """Return a record of one's own."""
        if not self._knows(asked):
            return self.denied()
        key = asked.query.get("rkey", "")
        if key not in self.records:
            return Said({"error": "RecordNotFound", "message": "not found"}, 400)
        uri = f"at://{US}/app.bsky.feed.post/{key}"
        return Said({"uri": uri, "cid": CID, "value": self.records[key]})

    @route("POST", "/xrpc/com.atproto.repo.deleteRecord")
    def clear(self, asked: Asked) -> Said:
        """Take a record away."""
        if not self._knows(asked):
            return self.denied()
        self.records.pop(asked.json().get("rkey", ""), None)
        return Said({})

    def denied(self) -> Said:
        """Return what is said to somebody whose session has ended."""
        return Said({"error": "ExpiredToken", "message": "Token has expired"}, 400)

    def refusal(self) -> Said:
        """Return what is said to a record that is not taken."""
        return Said({"error": "InvalidRequest", "message": "Invalid record"}, 400)

    def patience(self) -> Said:
        """Name the instant in seconds, as the header does here."""
        reset = {"RateLimit-Reset": str(int(self.tick().timestamp()) + 9)}
        return Said({"error": "RateLimitExceeded"}, 429, reset)

    def _knows(self, asked: Asked) -> bool:
        return asked.bearer == self.current_pass() and not self.signed_out

    def _told(self, thing: Thing) -> dict[str, Any]:
        cid = hashlib.sha256(thing.text.encode()).hexdigest()[:20]
        return {
            "uri": thing.name,
            "cid": f"bafy{cid}",
            "author": {"did": "did:plc:abc", "handle": "lou.example"},
            "record": {
                "$type": "app.bsky.feed.post",
                "text": thing.text,
                "createdAt": "1985-10-26T01:21:00.000Z",
                "langs": ["en"],
            },
            "indexedAt": _at(thing.written_at),
            **self.extra(),
        }


def _at(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%S}.{at.microsecond // 1000:03d}Z"


def _place(thing: Thing) -> str:
    return f"{_at(thing.written_at)}::{thing.name}"


def running() -> AbstractContextManager[Standin]:
    """Lend the platform for the time of the block."""
    return standing(Standin())
