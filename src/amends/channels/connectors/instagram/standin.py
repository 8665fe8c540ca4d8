"""An Instagram account in small: two posts, comments with their replies inside.

Nobody can edit a comment, nobody tells of a deletion, and half of the comments do not
say by which number their writer is known.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any

from amends.channels.platform import Account
from amends.channels.standing.meta import Meta, V, error, written
from amends.channels.standing.place import route
from amends.channels.standing.server import standing
from amends.channels.standing.talk import Asked, Said
from amends.channels.standing.thing import Thing

US = {"id": "178414", "username": "tuul"}
POSTS = ("18002", "18001")
LIMIT = 2200


class Standin(Meta):
    """One professional account."""

    edits = False
    page = 25

    def __init__(self) -> None:
        super().__init__()
        self.own: dict[str, dict[str, Any]] = {}

    @property
    def account(self) -> Account:
        """The account as a channel would know it."""
        return Account(1, {"profile": US["id"], "server": self.url}, self.secrets())

    def next_name(self) -> str:
        """Return a number that is long."""
        return f"17919000000{super().next_name()}"

    @route("GET", f"{V}/178414/media")
    def media(self, asked: Asked) -> Said:
        """Return the posts with their comments inside."""
        if not self.knows(asked):
            return self.denied()
        rows = [
            {
                "id": name,
                "permalink": f"https://www.instagram.com/p/{name}/",
                "timestamp": written(self.tick()),
                "comments": self.listed(self._under(name), ""),
                **self.extra(),
            }
            for name in POSTS
        ]
        return Said({"data": rows})

    @route("GET", V + r"/(1800\d)/comments")
    def index(self, asked: Asked, post: str) -> Said:
        """Return a page of the comments under one post."""
        if not self.knows(asked):
            return self.denied()
        return Said(self.listed(self._under(post), asked.query.get("after", "")))

    @route("GET", V + r"/(17919\d+)/replies")
    def answers(self, asked: Asked, name: str) -> Said:
        """Return what is under one comment."""
        if not self.knows(asked):
            return self.denied()
        if name not in self.things:
            return self.gone()
        return Said({"data": self._replies(name)})

    @route("POST", V + r"/(17919\d+)/replies")
    def answer(self, asked: Asked, name: str) -> Said:
        """Write one more reply; a reply has none of its own."""
        if not self.knows(asked):
            return self.denied()
        text = str(asked.json().get("message", ""))
        if name not in self.things or self.things[name].more.get("parent_id"):
            return self.gone()
        if not text or len(text) > LIMIT:
            return error(100, 0, "(#100) The comment is too long")
        own = self.next_name()
        self.own[own] = {"id": own, "text": text, "from": US, "parent_id": name, **US}
        self.own[own]["id"] = own
        self.taken[text] += 1
        return Said({"id": own})

    @route("GET", V + r"/(17919\d+)")
    def show(self, asked: Asked, name: str) -> Said:
        """Return one comment."""
        if not self.knows(asked):
            return self.denied()
        if name in self.own:
            return Said(self.own[name])
        return (
            Said(self._told(self.things[name])) if name in self.things else self.gone()
        )

    @route("DELETE", V + r"/(17919\d+)")
    def clear(self, asked: Asked, name: str) -> Said:
        """Take a comment of the account's own away."""
        if not self.knows(asked):
            return self.denied()
        return Said({"success": bool(self.own.pop(name, None))})

    @route("GET", f"{V}/178414")
    def who(self, asked: Asked) -> Said:
        """Say what the account is called."""
        return Said(US) if self.knows(asked) else self.denied()

    def news(self, name: str, *, bare: bool = False) -> tuple[dict[str, str], bytes]:
        """Return a signed delivery about one comment, in either of its two forms."""
        value = {
            "id": name,
            "text": "Külm 🍕",
            "from": {"id": "9001", "username": "mari.m"},
            "media": {"id": "18001", "media_product_type": "FEED"},
        }
        change = {"field": "comments", "value": value}
        entry: dict[str, Any] = {"id": US["id"], "time": 1763800000}
        entry |= change if bare else {"changes": [change]}
        return self.push({"object": "instagram", "entry": [entry]})

    def _under(self, post: str) -> list[dict[str, Any]]:
        number = POSTS.index(post)
        rows = [
            {**self._told(row), "replies": {"data": self._replies(row.name)}}
            for row in self.things.values()
            if int(row.name) % 2 == number and not row.more.get("parent_id")
        ]
        return sorted(rows, key=lambda row: int(row["id"]), reverse=True)

    def _replies(self, name: str) -> list[dict[str, Any]]:
        theirs = [
            self._told(row)
            for row in self.things.values()
            if row.more.get("parent_id") == name
        ]
        return theirs + [row for row in self.own.values() if row["parent_id"] == name]

    def _told(self, thing: Thing) -> dict[str, Any]:
        told = {
            "id": thing.name,
            "text": thing.text,
            "username": "mari.m",
            "timestamp": written(thing.written_at),
            "hidden": False,
            **thing.more,
            **self.extra(),
        }
        if int(thing.name) % 3:
            told["from"] = {"id": "9001", "username": "mari.m"}
        return told


def running() -> AbstractContextManager[Standin]:
    """Lend the platform for the time of the block."""
    return standing(Standin())
