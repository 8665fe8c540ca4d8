"""X in small: an edit is a new post, what is gone is an error that says all is well.

Names stand before replies, links are shortened, and only who was mentioned may answer.
"""

from __future__ import annotations

import json
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

from amends.channels.connectors.x.deliveries import HEADER, signed
from amends.channels.platform import Account
from amends.channels.standing.place import route
from amends.channels.standing.refreshing import Refreshing
from amends.channels.standing.server import standing
from amends.channels.standing.talk import Asked, Said
from amends.channels.standing.thing import Thing
from amends.foundation import clock

US = {"id": "42", "name": "Pizzeria Tuul", "username": "tuul"}
MARI = {"id": "7", "name": "Mari M.", "username": "mari"}
CONSUMER = "a consumer secret"


class Standin(Refreshing):
    """One account that people mention."""

    page = 100

    def __init__(self) -> None:
        super().__init__()
        self.posts: list[dict[str, Any]] = []
        self.read = 0

    @property
    def account(self) -> Account:
        """The account as a channel would know it."""
        secrets = self.secrets(consumer_secret=CONSUMER)
        return Account(1, self.settings(user="42"), secrets)

    def next_name(self) -> str:
        """Return a number that is too large for some."""
        return f"199000000000000{super().next_name()}"

    def say(self, text: str) -> str:
        """Let somebody mention the account."""
        known = super().say(text)
        self.things[known].more["ids"] = [known]
        return known

    def edit(self, known: str, text: str) -> None:
        """Let them change their words: a new post, that names the old."""
        super().edit(known, text)
        self.things[known].more["ids"].append(self.next_name())

    @route("POST", "/2/oauth2/token")
    def sell(self, asked: Asked) -> Said:
        """Sell a pass."""
        return self.sold(asked)

    @route("GET", "/2/users/42/mentions")
    def mentions(self, asked: Asked) -> Said:
        """Return a page of mentions, the last first."""
        if not self.knows(asked):
            return self.denied()
        since = asked.query.get("start_time", "")
        rows = [row for row in self.newest() if _at(row.changed_at) >= since]
        told = self._listed([self._told(row) for row in rows], asked)
        self.read += len(told.get("data", []))
        return Said(told)

    @route("GET", "/2/users/42/tweets")
    def own(self, asked: Asked) -> Said:
        """Return a page of the account's own posts."""
        if not self.knows(asked):
            return self.denied()
        since = asked.query.get("start_time", "")
        rows = [row for row in reversed(self.posts) if row["created_at"] >= since]
        return Said(self._listed(rows, asked))

    @route("GET", r"/2/tweets/(\d+)")
    def show(self, asked: Asked, name: str) -> Said:
        """Return one post; of an old edition, the old edition."""
        if not self.knows(asked):
            return self.denied()
        found = [row for row in self.things.values() if name in row.more["ids"]]
        if not found:
            kind = "https://api.twitter.com/2/problems/resource-not-found"
            return Said({"errors": [{"title": "Not Found Error", "type": kind}]})
        told = {**self._told(found[0]), "id": name}
        return Said({"data": told, "includes": {"users": [MARI]}})

    @route("POST", "/2/tweets")
    def post(self, asked: Asked) -> Said:
        """Take a reply to whoever has mentioned the account."""
        if not self.knows(asked):
            return self.denied()
        told = asked.json()
        target, text = told["reply"]["in_reply_to_tweet_id"], told["text"]
        if not any(target in row.more["ids"] for row in self.things.values()):
            return self.refusal()
        name = self.next_name()
        self.taken[text] += 1
        self.posts.append(
            {
                "id": name,
                "text": f"@mari {text.replace('https://tuul.example/a', 't.co/a')}",
                "entities": {
                    "urls": [
                        {"url": "t.co/a", "expanded_url": "https://tuul.example/a"}
                    ]
                },
                "author_id": "42",
                "created_at": _at(clock.now()),
                "referenced_tweets": [{"type": "replied_to", "id": target}],
            }
        )
        return Said({"data": {"id": name, "text": text}}, 201)

    @route("DELETE", r"/2/tweets/(\d+)")
    def clear(self, asked: Asked, name: str) -> Said:
        """Take a post of the account away."""
        if not self.knows(asked):
            return self.denied()
        self.posts = [row for row in self.posts if row["id"] != name]
        return Said({"data": {"deleted": True}})

    @route("GET", "/2/users/42")
    def who(self, asked: Asked) -> Said:
        """Say what the account is called."""
        return Said({"data": US}) if self.knows(asked) else self.denied()

    def denied(self) -> Said:
        """Return what is said to somebody whose pass does not hold."""
        return Said({"title": "Unauthorized", "status": 401}, 401)

    def refusal(self) -> Said:
        """Return what is said of a reply to somebody who has not mentioned us."""
        why = "Reply to this conversation is not allowed because you are not mentioned"
        return Said({"title": "Forbidden", "detail": why, "status": 403}, 403)

    def patience(self) -> Said:
        """Name the second in which the count begins anew."""
        until = int(self.tick().timestamp()) + 7
        headers = {"x-rate-limit-remaining": "0", "x-rate-limit-reset": str(until)}
        return Said({"title": "Too Many Requests", "status": 429}, 429, headers)

    def news(self, name: str, *, gone: bool = False) -> tuple[dict[str, str], bytes]:
        """Return a signed event about one post."""
        told: dict[str, Any] = {"for_user_id": "42"}
        if gone:
            told["tweet_delete_events"] = [{"status": {"id": name, "user_id": "7"}}]
        else:
            told["tweet_create_events"] = [{"id_str": name, "user": {"id_str": "7"}}]
        body = json.dumps(told).encode()
        return {HEADER: signed(CONSUMER, body)}, body

    def _listed(self, rows: list[dict[str, Any]], asked: Asked) -> dict[str, Any]:
        start = int(asked.query.get("pagination_token", "").removeprefix("7140w") or 0)
        end = start + min(self.page, int(asked.query["max_results"]))
        some = rows[start:end]
        meta: dict[str, Any] = {"result_count": len(some)}
        if end < len(rows):
            meta["next_token"] = f"7140w{end}"
        if not some:
            return {"meta": meta}
        return {"data": some, "includes": {"users": [MARI]}, "meta": meta}

    def _told(self, thing: Thing) -> dict[str, Any]:
        ids = thing.more["ids"]
        return {
            "id": ids[-1],
            "text": f"@tuul {thing.text}",
            "author_id": "7",
            "created_at": _at(thing.changed_at),
            "conversation_id": ids[0],
            "lang": "et",
            "edit_history_tweet_ids": list(ids),
            **self.extra(),
        }


def _at(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%S}.{at.microsecond // 1000:03d}Z"


def running() -> AbstractContextManager[Standin]:
    """Lend the platform for the time of the block."""
    return standing(Standin())
