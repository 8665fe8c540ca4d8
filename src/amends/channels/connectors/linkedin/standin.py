"""LinkedIn in small: names in brackets, thousandths of seconds, two levels."""

from __future__ import annotations

import json
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any
from urllib.parse import unquote

from amends.channels.connectors.linkedin import assumed
from amends.channels.connectors.linkedin.deliveries import HEADER, signed
from amends.channels.platform import Account
from amends.channels.standing.place import route
from amends.channels.standing.refreshing import Refreshing
from amends.channels.standing.server import standing
from amends.channels.standing.talk import Asked, Said
from amends.channels.standing.thing import Thing

US = "urn:li:organization:77"
POST = "urn:li:activity:6631"
LIMIT = 1250
ACTIONS = r"/rest/socialActions/([^/]+)/comments"


class Standin(Refreshing):
    """One company's page with one post."""

    page = 50

    def __init__(self) -> None:
        super().__init__()
        self.own: dict[str, dict[str, Any]] = {}

    @property
    def account(self) -> Account:
        """The account as a channel would know it."""
        return Account(1, self.settings(organisation="77"), self.secrets())

    def next_name(self) -> str:
        """Return a name as LinkedIn makes them: of the post and of the comment."""
        return f"urn:li:comment:({POST},{super().next_name()})"

    def writes(self, asked: Asked) -> bool:
        """Say whether a call changes anything: a pass does not."""
        return super().writes(asked) and not asked.path.endswith("accessToken")

    @route("POST", "/oauth/v2/accessToken")
    def sell(self, asked: Asked) -> Said:
        """Sell a pass."""
        return self.sold(asked)

    @route("GET", "/rest/posts")
    def posts(self, asked: Asked) -> Said:
        """Return the posts, to whoever names a version."""
        if not self.knows(asked):
            return self.denied()
        if asked.headers.get("linkedin-version") != assumed.VERSION:
            return _error(426, "NONEXISTENT_VERSION")
        post = {"id": POST, "author": US, "createdAt": _ms(self.tick())}
        start = int(asked.query.get("start", "0"))
        return Said({"paging": {"start": start}, "elements": [] if start else [post]})

    @route("GET", ACTIONS)
    def index(self, asked: Asked, urn: str) -> Said:
        """Return a page of what is under a post or a comment."""
        if not self.knows(asked):
            return self.denied()
        name = unquote(urn)
        if name != POST and name not in self.things:
            return _error(404, "NOT_FOUND")
        rows = self._under(name)
        start = int(asked.query.get("start", "0"))
        some = rows[start : start + min(self.page, int(asked.query.get("count", "10")))]
        paging = {"start": start, "count": len(some), "total": len(rows), "links": []}
        return Said({"paging": paging, "elements": some, **self.extra()})

    @route("GET", ACTIONS + r"/(\d+)")
    def show(self, asked: Asked, urn: str, number: str) -> Said:
        """Return one comment."""
        if not self.knows(asked):
            return self.denied()
        name = f"urn:li:comment:({unquote(urn)},{number})"
        if name in self.own:
            return Said(self.own[name])
        known = self.things.get(name)
        return Said(self._told(known)) if known else _error(404, "NOT_FOUND")

    @route("POST", ACTIONS)
    def answer(self, asked: Asked, urn: str) -> Said:
        """Take a reply under a comment at the top; its number stands in a header."""
        if not self.knows(asked):
            return self.denied()
        told, top = asked.json(), unquote(urn)
        text = told["message"]["text"]
        if top not in self.things or self.things[top].more.get("parentComment"):
            return _error(404, "NOT_FOUND")
        if not text or len(text) > LIMIT:
            return _error(400, "Comment is too long")
        own = self.next_name()
        number = own.rpartition(",")[2].rstrip(")")
        self.own[own] = {**told, "id": number, "commentUrn": own}
        self.taken[text] += 1
        return Said(b"", 201, {"x-restli-id": number})

    @route("DELETE", ACTIONS + r"/(\d+)")
    def clear(self, asked: Asked, urn: str, number: str) -> Said:
        """Take a comment of the page away."""
        if not self.knows(asked) or asked.query.get("actor") != US:
            return self.denied()
        self.own.pop(f"urn:li:comment:({unquote(urn)},{number})", None)
        return Said(b"", 204)

    def denied(self) -> Said:
        """Return what is said to somebody whose pass does not hold."""
        return _error(401, "Invalid access token")

    def refusal(self) -> Said:
        """Return what is said to a page that may not."""
        return _error(403, "Not enough permissions to access: socialActions.CREATE")

    def patience(self) -> Said:
        """Say that it was too much, and not for how long."""
        return _error(429, "Resource level throttle limit for calls to this resource")

    def news(self, name: str, action: str = "COMMENT") -> tuple[dict[str, str], bytes]:
        """Return a signed delivery about one comment."""
        row = {"organizationalEntity": US, "action": action, "generatedActivity": name}
        told = {
            "type": "ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS",
            "notifications": [row],
        }
        body = json.dumps(told).encode()
        secret = self.secrets()["client_secret"]
        return {HEADER: signed(secret, assumed.SIGNED_WITH.encode() + body)}, body

    def _under(self, name: str) -> list[dict[str, Any]]:
        parent = "" if name == POST else name
        theirs = [
            self._told(row)
            for row in self.things.values()
            if row.more.get("parentComment", "") == parent
        ]
        ours = [
            row
            for row in self.own.values()
            if parent and row["parentComment"] == parent
        ]
        return theirs + ours

    def _told(self, thing: Thing) -> dict[str, Any]:
        below = [
            row
            for row in self.things.values()
            if row.more.get("parentComment") == thing.name
        ]
        told: dict[str, Any] = {
            "id": thing.name.rpartition(",")[2].rstrip(")"),
            "commentUrn": thing.name,
            "actor": "urn:li:person:rbo",
            "object": POST,
            "message": {"attributes": [], "text": thing.text},
            "created": {"actor": "urn:li:person:rbo", "time": _ms(thing.written_at)},
            "lastModified": {"time": _ms(thing.changed_at)},
            **thing.more,
            **self.extra(),
        }
        if below:
            told["commentsSummary"] = {"aggregatedTotalComments": len(below)}
        return told


def _ms(at: datetime) -> int:
    return int(at.timestamp() * 1000)


def _error(code: int, message: str) -> Said:
    return Said({"status": code, "serviceErrorCode": 100, "message": message}, code)


def running() -> AbstractContextManager[Standin]:
    """Lend the platform for the time of the block."""
    return standing(Standin())
