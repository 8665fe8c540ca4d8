"""A bot in small: updates are let go once the next is asked for, epochs are numbers."""

from __future__ import annotations

import json
from contextlib import AbstractContextManager
from typing import Any

from amends.channels.platform import Account
from amends.channels.standing.place import Place, route
from amends.channels.standing.server import standing
from amends.channels.standing.talk import Asked, Said

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"  # noqa: S105 - the manual's own example
MARI = {"id": 1111, "type": "private", "first_name": "Mari"}
SECRET = "a secret of the hook"  # noqa: S105 - of no bot
LIMIT = 4096


class Standin(Place):
    """One bot with one guest."""

    removes = False
    page = 100

    def __init__(self) -> None:
        super().__init__()
        self.updates: list[dict[str, Any]] = []
        self.sent: list[dict[str, Any]] = []
        self.hooked = False

    @property
    def account(self) -> Account:
        """The account as a channel would know it."""
        return Account(1, {"server": self.url}, {"token": TOKEN})

    def next_name(self) -> str:
        """Return chat and message."""
        return f"1111:{super().next_name()}"

    def say(self, text: str) -> str:
        """Let the guest write, which is an update."""
        known = super().say(text)
        self._update("message", known)
        return known

    def edit(self, known: str, text: str) -> None:
        """Let the guest change their words, which is another."""
        super().edit(known, text)
        self._update("edited_message", known)

    @route("GET", r"/bot([^/]+)/getUpdates")
    def index(self, asked: Asked, token: str) -> Said:
        """Return updates from a number on, and forget those before."""
        if not self._knows(token):
            return self.denied()
        if self.hooked:
            return _wrong(409, "Conflict: can't use getUpdates while webhook is active")
        first = int(asked.query.get("offset", "0") or 0)
        self.updates = [row for row in self.updates if row["update_id"] >= first]
        size = min(int(asked.query.get("limit", "100")), 100)
        return Said({"ok": True, "result": self.updates[:size], **self.extra()})

    @route("POST", r"/bot([^/]+)/sendMessage")
    def send(self, asked: Asked, token: str) -> Said:
        """Take a message."""
        if not self._knows(token):
            return self.denied()
        told = asked.json()
        text = str(told.get("text", ""))
        if told.get("chat_id") != 1111:
            return _wrong(400, "Bad Request: chat not found")
        if not text or len(text) > LIMIT:
            return _wrong(400, "Bad Request: message is too long")
        self.sent.append(told)
        self.taken[text] += 1
        name = int(self.next_name().partition(":")[2])
        told = {
            "message_id": name,
            "date": int(self.tick().timestamp()),
            "chat": MARI,
            "text": text,
        }
        return Said({"ok": True, "result": told})

    @route("GET", r"/bot([^/]+)/getMe")
    def who(self, asked: Asked, token: str) -> Said:
        """Say what the bot is called."""
        del asked
        known = {
            "id": 110201543,
            "is_bot": True,
            "first_name": "Tuul",
            "username": "tuul_bot",
        }
        return (
            Said({"ok": True, "result": known}) if self._knows(token) else self.denied()
        )

    def denied(self) -> Said:
        """Return what is said to a token that does not hold."""
        return _wrong(401, "Unauthorized")

    def refusal(self) -> Said:
        """Return what is said of a guest who has blocked the bot."""
        return _wrong(403, "Forbidden: bot was blocked by the user")

    def patience(self) -> Said:
        """Say in the body how long to wait."""
        return _wrong(429, "Too Many Requests: retry after 7", {"retry_after": 7})

    def news(self, secret: str = SECRET) -> tuple[dict[str, str], bytes]:
        """Return the last update as a webhook brings it."""
        headers = {
            "x-telegram-bot-api-secret-token": secret,
            "content-type": "application/json",
        }
        return headers, json.dumps(self.updates[-1]).encode()

    def _update(self, kind: str, known: str) -> None:
        thing = self.things[known]
        told: dict[str, Any] = {
            "message_id": int(known.partition(":")[2]),
            "date": int(thing.written_at.timestamp()),
            "chat": MARI,
            "from": {
                "id": 1111,
                "is_bot": False,
                "first_name": "Mari",
                "language_code": "et",
            },
            "text": thing.text,
            **self.extra(),
        }
        if kind.startswith("edited"):
            told["edit_date"] = int(thing.changed_at.timestamp())
        number = self.updates[-1]["update_id"] + 1 if self.updates else self._first()
        self.updates.append({"update_id": number, kind: told})

    def _first(self) -> int:
        # Numbers go on even when everything was let go.
        return 10_000 + int(super().next_name())

    def _knows(self, token: str) -> bool:
        return token == TOKEN and not self.signed_out


def _wrong(code: int, said: str, more: dict[str, Any] | None = None) -> Said:
    told: dict[str, Any] = {"ok": False, "error_code": code, "description": said}
    if more:
        told["parameters"] = more
    return Said(told, code)


def running() -> AbstractContextManager[Standin]:
    """Lend the platform for the time of the block."""
    return standing(Standin())
