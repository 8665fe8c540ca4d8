"""A Mastodon server in small: HTML, the Link header, ids that are texts."""

from __future__ import annotations

from contextlib import AbstractContextManager
from datetime import datetime
from html import escape
from typing import Any

from amends.channels.platform import Account
from amends.channels.standing.place import Place, route
from amends.channels.standing.server import standing
from amends.channels.standing.talk import Asked, Said
from amends.channels.standing.thing import Thing

US = {"id": "14715", "acct": "acme"}
TOKEN = "lasting"  # noqa: S105 - of an account that exists nowhere
LIMIT = 500


class Standin(Place):
    """One account on one server."""

    page = 40

    def __init__(self) -> None:
        super().__init__()
        self.posts: dict[str, dict[str, Any]] = {}
        self.keys: dict[str, str] = {}

    @property
    def account(self) -> Account:
        """The account as a channel would know it."""
        return Account(
            channel_id=1, settings={"server": self.url}, secrets={"token": TOKEN}
        )

    @route("GET", "/api/v1/notifications")
    def index(self, asked: Asked) -> Said:
        """Return a page; where it goes on stands in a header."""
        if not self._knows(asked):
            return self.denied()
        size = min(int(asked.query.get("limit", "40")), self.page)
        before = int(asked.query.get("max_id", "0") or 0)
        rows = sorted(self.things.values(), key=lambda t: int(t.name), reverse=True)
        rows = [row for row in rows if not before or int(row.name) < before]
        told = [
            {
                "id": f"9{row.name}",
                "type": "mention",
                "created_at": _at(row.written_at),
                "status": self._told(row),
                **self.extra(),
            }
            for row in rows[:size]
        ]
        last = rows[:size][-1].name if rows[size:] else ""
        link = f'<{self.url}/api/v1/notifications?max_id={last}>; rel="next"'
        more = {"Link": f'{link}, <{self.url}/x?min_id=1>; rel="prev"'} if last else {}
        return Said(told, headers=more)

    @route("GET", r"/api/v1/statuses/(\w+)")
    def show(self, asked: Asked, name: str) -> Said:
        """Return one post."""
        if not self._knows(asked):
            return self.denied()
        thing = self.things.get(name)
        return Said(self._told(thing)) if thing else _missing()

    @route("GET", r"/api/v1/statuses/(\w+)/context")
    def context(self, asked: Asked, name: str) -> Said:
        """Return the thread."""
        if not self._knows(asked):
            return self.denied()
        if name not in self.things:
            return _missing()
        below = [row for row in self.posts.values() if row["in_reply_to_id"] == name]
        return Said({"ancestors": [], "descendants": below})

    @route("GET", "/api/v1/accounts/verify_credentials")
    def me(self, asked: Asked) -> Said:
        """Say who is asking."""
        return Said(US) if self._knows(asked) else self.denied()

    @route("POST", "/api/v1/statuses")
    def post(self, asked: Asked) -> Said:
        """Take a post; the same key gives the same post."""
        if not self._knows(asked):
            return self.denied()
        key = asked.headers.get("idempotency-key", "")
        if key in self.keys:
            return Said(self.posts[self.keys[key]])
        told = asked.json()
        text = str(told.get("status", ""))
        if told.get("in_reply_to_id") not in self.things:
            return _missing()
        if len(text) > LIMIT:
            return Said({"error": "Validation failed: Text is too long"}, 422)
        name = self.next_name()
        self.keys[key] = name
        self.taken[text] += 1
        self.posts[name] = {
            "id": name,
            "url": f"https://social.example/@acme/{name}",
            "content": f"<p>{escape(text)}</p>",
            "in_reply_to_id": told["in_reply_to_id"],
            "visibility": told.get("visibility"),
            "account": US,
        }
        return Said(self.posts[name])

    @route("DELETE", r"/api/v1/statuses/(\w+)")
    def clear(self, asked: Asked, name: str) -> Said:
        """Take a post away."""
        if not self._knows(asked):
            return self.denied()
        return Said(self.posts.pop(name, {}))

    def denied(self) -> Said:
        """Return what is said to somebody whose token does not hold."""
        return Said({"error": "The access token is invalid"}, 401)

    def refusal(self) -> Said:
        """Return what is said to a post that is not taken."""
        return Said({"error": "Validation failed"}, 422)

    def patience(self) -> Said:
        """Name an instant, as the header does here."""
        left = {"X-RateLimit-Remaining": "0"}
        left["X-RateLimit-Reset"] = _at(self.tick())
        return Said({"error": "Throttled"}, 429, left)

    def _knows(self, asked: Asked) -> bool:
        return asked.bearer == TOKEN and not self.signed_out

    def _told(self, thing: Thing) -> dict[str, Any]:
        edited = thing.changed_at != thing.written_at
        mention = '<a href="https://social.example/@acme">@<span>acme</span></a>'
        return {
            "id": thing.name,
            "uri": f"https://social.example/{thing.name}",
            "url": f"https://social.example/@mari/{thing.name}",
            "created_at": _at(thing.written_at),
            "edited_at": _at(thing.changed_at) if edited else None,
            "visibility": thing.more.get("visibility", "public"),
            "spoiler_text": "",
            "language": "en",
            "content": f"<p>{mention} {escape(thing.text)}</p>",
            "account": {"id": "9", "acct": "mari@far.example", "display_name": "Mari"},
            "media_attachments": [],
            **self.extra(),
        }


def _at(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%S}.{at.microsecond // 1000:03d}Z"


def _missing() -> Said:
    return Said({"error": "Record not found"}, 404)


def running() -> AbstractContextManager[Standin]:
    """Lend the platform for the time of the block."""
    return standing(Standin())
