"""A Facebook page in small: posts, comments inside them, a token that ends with 190.

Every second comment stands under the second of two posts; comments come along with
their posts, and go on by a cursor that shifts when something is taken away.
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

PAGE = {"id": "1010", "name": "Pizzeria Tuul"}
POSTS = ("1010_56", "1010_55")
LIMIT = 8000


class Standin(Meta):
    """One page with two posts of its own."""

    page = 25

    def __init__(self) -> None:
        super().__init__()
        self.own: dict[str, dict[str, Any]] = {}

    @property
    def account(self) -> Account:
        """The account as a channel would know it."""
        return Account(1, {"page": "1010", "server": self.url}, self.secrets())

    def next_name(self) -> str:
        """Return an id as Facebook makes them: of the post and of the comment."""
        number = super().next_name()
        return f"{POSTS[int(number) % 2].partition('_')[2]}_{number}"

    @route("GET", f"{V}/1010/feed")
    def feed(self, asked: Asked) -> Said:
        """Return the posts with their comments inside."""
        if not self.knows(asked):
            return self.denied()
        rows = [
            {
                "id": name,
                "message": "Uus menüü!",
                "from": PAGE,
                "created_time": written(self.tick()),
                "comments": self.listed(self._under(name), ""),
                **self.extra(),
            }
            for name in POSTS
        ]
        return Said({"data": rows, "paging": {"cursors": {"after": "x"}}})

    @route("GET", V + r"/(1010_\d+)/comments")
    def index(self, asked: Asked, post: str) -> Said:
        """Return a page of the comments under one post."""
        if not self.knows(asked):
            return self.denied()
        return Said(self.listed(self._under(post), asked.query.get("after", "")))

    @route("GET", V + r"/(5[56]_\d+)/comments")
    def answers(self, asked: Asked, name: str) -> Said:
        """Return what is under one comment."""
        if not self.knows(asked):
            return self.denied()
        if name not in self.things:
            return self.gone()
        rows = [row for row in self.own.values() if row["parent"]["id"] == name]
        return Said({"data": rows})

    @route("POST", V + r"/(5[56]_\d+)/comments")
    def answer(self, asked: Asked, name: str) -> Said:
        """Write one more comment under one; it never takes another's place."""
        if not self.knows(asked):
            return self.denied()
        text = str(asked.json().get("message", ""))
        if name not in self.things:
            return self.gone()
        if not text or len(text) > LIMIT:
            return error(100, 0, "(#100) The message is too long")
        own = self.next_name()
        self.own[own] = {
            "id": own,
            "message": text,
            "from": PAGE,
            "parent": {"id": name},
        }
        self.taken[text] += 1
        return Said({"id": own})

    @route("GET", V + r"/(5[56]_\d+)")
    def show(self, asked: Asked, name: str) -> Said:
        """Return one comment."""
        if not self.knows(asked):
            return self.denied()
        if name in self.own:
            return Said(self.own[name])
        return (
            Said(self._told(self.things[name])) if name in self.things else self.gone()
        )

    @route("DELETE", V + r"/(5[56]_\d+)")
    def clear(self, asked: Asked, name: str) -> Said:
        """Take a comment of the page away."""
        if not self.knows(asked):
            return self.denied()
        return Said({"success": bool(self.own.pop(name, None))})

    @route("GET", f"{V}/1010")
    def who(self, asked: Asked) -> Said:
        """Say what the page is called."""
        return Said(PAGE) if self.knows(asked) else self.denied()

    def news(self, name: str, verb: str = "add") -> tuple[dict[str, str], bytes]:
        """Return a signed delivery about one comment."""
        value = {
            "item": "comment",
            "verb": verb,
            "comment_id": name,
            "post_id": "1010_55",
            "from": {"id": "2000", "name": "Mari M."},
            "message": "Külm 🍕",
            "created_time": 1763799990,
        }
        change = {"field": "feed", "value": value}
        entry = {"id": "1010", "time": 1763800000, "changes": [change]}
        return self.push({"object": "page", "entry": [entry]})

    def _under(self, post: str) -> list[dict[str, Any]]:
        number = post.partition("_")[2]
        theirs = [
            self._told(row) for row in self.things.values() if _in(row.name, number)
        ]
        ours = [row for row in self.own.values() if _in(row["id"], number)]
        return sorted(theirs + ours, key=lambda row: int(row["id"][3:]), reverse=True)

    def _told(self, thing: Thing) -> dict[str, Any]:
        return {
            "id": thing.name,
            "message": thing.text,
            "from": {"id": "2000", "name": thing.author},
            "created_time": written(thing.written_at),
            "permalink_url": f"https://www.facebook.com/{thing.name}",
            "is_hidden": False,
            **self.extra(),
        }


def _in(name: str, post: str) -> bool:
    return name.startswith(f"{post}_")


def running() -> AbstractContextManager[Standin]:
    """Lend the platform for the time of the block."""
    return standing(Standin())
