"""Reddit in small: errors that say all is well, floats for instants, an inbox that
never learns of edits, and words that leave "[deleted]" behind."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any

from amends.channels.platform import Account
from amends.channels.standing.place import route
from amends.channels.standing.refreshing import Refreshing
from amends.channels.standing.server import standing
from amends.channels.standing.talk import Asked, Said
from amends.channels.standing.thing import Thing
from amends.foundation import clock

LIMIT = 10_000


class Standin(Refreshing):
    """One account in one subreddit."""

    page = 100

    def __init__(self) -> None:
        super().__init__()
        self.inbox: list[dict[str, Any]] = []
        self.own: list[dict[str, Any]] = []
        self.agents: set[str] = set()

    @property
    def account(self) -> Account:
        """The account as a channel would know it."""
        return Account(1, self.settings(username="tuul"), self.secrets())

    def next_name(self) -> str:
        """Return a name as Reddit makes them."""
        return f"t1_k{super().next_name()}"

    def say(self, text: str) -> str:
        """Let somebody write; the inbox keeps the words as they are now."""
        known = super().say(text)
        self.inbox.insert(0, {**self._told(self.things[known]), "new": True})
        return known

    @route("POST", "/api/v1/access_token")
    def sell(self, asked: Asked) -> Said:
        """Sell a pass to whoever shows the client's secret in a header."""
        known = asked.headers.get("authorization", "").startswith("Basic ")
        return self.sold(asked) if known else Said({"error": 401}, 401)

    @route("GET", "/message/inbox")
    def index(self, asked: Asked) -> Said:
        """Return a page of the inbox, the last first; it begins after a name."""
        if not self.knows(asked):
            return self.denied()
        self.agents.add(asked.headers.get("user-agent", ""))
        after, names = asked.query.get("after", ""), [r["name"] for r in self.inbox]
        start = names.index(after) + 1 if after in names else 0
        some = self.inbox[start : start + self.page]
        more = some[-1]["name"] if self.inbox[start + self.page :] else None
        children = [{"kind": "t1", "data": row} for row in some]
        children.append({"kind": "t4", "data": {"name": "t4_1", "body": "a letter"}})
        data = {"after": more, "children": children, **self.extra()}
        return Said({"kind": "Listing", "data": data})

    @route("GET", "/api/info")
    def info(self, asked: Asked) -> Said:
        """Return how things stand now; what was taken away left its place."""
        if not self.knows(asked):
            return self.denied()
        names = asked.query.get("id", "").split(",")[:100]
        rows = [self._now(name) for name in names if self._is_known(name)]
        children = [{"kind": "t1", "data": row} for row in rows]
        return Said({"kind": "Listing", "data": {"children": children}})

    @route("POST", "/api/comment")
    def comment(self, asked: Asked) -> Said:
        """Take a comment under another."""
        if not self.knows(asked):
            return self.denied()
        under, text = asked.form.get("thing_id", ""), asked.form.get("text", "")
        if under not in self.things:
            return _wrong("DELETED_COMMENT", "that comment has been deleted")
        if not text or len(text) > LIMIT:
            return _wrong("TOO_LONG", "this is too long (max: 10000)")
        name = self.next_name()
        row = {
            "name": name,
            "body": text,
            "author": "tuul",
            "parent_id": under,
            "permalink": f"/r/pizza/comments/x/_/{name}/",
            "created_utc": clock.now().timestamp(),
        }
        self.own.insert(0, row)
        self.taken[text] += 1
        things = [{"kind": "t1", "data": row}]
        return Said({"json": {"errors": [], "data": {"things": things}}})

    @route("GET", "/user/tuul/comments")
    def comments(self, asked: Asked) -> Said:
        """Return the account's own comments, the last first."""
        if not self.knows(asked):
            return self.denied()
        children = [{"kind": "t1", "data": row} for row in self.own]
        return Said({"kind": "Listing", "data": {"after": None, "children": children}})

    @route("POST", "/api/del")
    def clear(self, asked: Asked) -> Said:
        """Take a comment of the account away."""
        if not self.knows(asked):
            return self.denied()
        gone = asked.form.get("id")
        self.own = [row for row in self.own if row["name"] != gone]
        return Said({})

    def denied(self) -> Said:
        """Return what is said to somebody whose pass does not hold."""
        return Said({"message": "Unauthorized", "error": 401}, 401)

    def refusal(self) -> Said:
        """Refuse for good, and say that all is well."""
        return _wrong("THREAD_LOCKED", "Comments are locked.")

    def patience(self) -> Said:
        """Ask for patience by status or by words, in turn."""
        if len(self.calls) % 2:
            return Said({"error": 429}, 429, {"X-Ratelimit-Reset": "7"})
        return _wrong(
            "RATELIMIT", "You are doing that too much. Try again in 7 seconds."
        )

    def _is_known(self, name: str) -> bool:
        return any(row["name"] == name for row in self.inbox)

    def _now(self, name: str) -> dict[str, Any]:
        if name in self.things:
            return self._told(self.things[name])
        return {"name": name, "author": "[deleted]", "body": "[deleted]"}

    def _told(self, thing: Thing) -> dict[str, Any]:
        edited = thing.changed_at != thing.written_at
        return {
            "id": thing.name[3:],
            "name": thing.name,
            "author": "mari",
            "body": thing.text,
            "created_utc": thing.written_at.timestamp(),
            "edited": thing.changed_at.timestamp() if edited else False,
            "permalink": f"/r/pizza/comments/x/_/{thing.name[3:]}/",
            "subreddit": "pizza",
            "link_id": "t3_x",
            **self.extra(),
        }


def _wrong(code: str, words: str) -> Said:
    return Said({"json": {"errors": [[code, words, "text"]]}})


def running() -> AbstractContextManager[Standin]:
    """Lend the platform for the time of the block."""
    return standing(Standin())
