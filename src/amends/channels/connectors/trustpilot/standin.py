"""Trustpilot in small: pages by number that shift, and dates without a zone."""

from __future__ import annotations

import base64
import json
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

from amends.channels.platform import Account
from amends.channels.standing.place import Place, route
from amends.channels.standing.server import standing
from amends.channels.standing.talk import Asked, Said
from amends.channels.standing.thing import Thing

UNIT = "4bf8d26c00006400050b5d9e"
ONE = r"/v1/private/reviews/([0-9a-f]{24})"
BASIC = base64.b64encode(b"key:secret").decode()


class Standin(Place):
    """One business unit."""

    @property
    def account(self) -> Account:
        """The account as a channel would know it."""
        return Account(
            channel_id=1,
            settings={"unit": UNIT, "author": "u1", "server": self.url},
            secrets={"key": "key", "secret": "secret"},
        )

    def next_name(self) -> str:
        """Return 24 digits of sixteen."""
        return f"{int(super().next_name()):024x}"

    def notice(self, name: str, kind: str = "service-review-created") -> bytes:
        """Return what is pushed of one review, words and all."""
        told = {"id": name, "text": "Whatever a stranger writes.", "stars": 5}
        event = {"eventName": kind, "version": "1", "eventData": told | self.extra()}
        return json.dumps({"events": [event]}).encode()

    @route("POST", r"/v1/oauth/oauth-business-users-for-applications/accesstoken")
    def sell(self, asked: Asked) -> Said:
        """Sell a pass for key and secret."""
        if self.signed_out or asked.headers.get("authorization") != f"Basic {BASIC}":
            return Said({"message": "Invalid key"}, 401)
        return Said({"access_token": self.current_pass(), "expires_in": "359999"})

    @route("GET", f"/v1/private/business-units/{UNIT}/reviews")
    def index(self, asked: Asked) -> Said:
        """Return a page by its number: what was removed lets the rest move up."""
        if not self._knows(asked):
            return self.denied()
        size = min(int(asked.query.get("perPage", "20")), self.page)
        at = (int(asked.query.get("page", "1")) - 1) * size
        rows = sorted(self.things.values(), key=_written_at, reverse=True)
        links = [{"rel": "next-page"}] if at + size < len(rows) else []
        told = [self._told(row) for row in rows[at : at + size]]
        return Said({"reviews": told, "links": links, **self.extra()})

    @route("GET", ONE)
    def show(self, asked: Asked, name: str) -> Said:
        """Return one review."""
        if not self._knows(asked):
            return self.denied()
        thing = self.things.get(name)
        return Said(self._told(thing)) if thing else _missing()

    @route("POST", ONE + "/reply")
    def answer(self, asked: Asked, name: str) -> Said:
        """Take the one reply."""
        if not self._knows(asked):
            return self.denied()
        thing = self.things.get(name)
        if thing is None:
            return _missing()
        if thing.reply:
            return Said({"message": "The review has a reply already"}, 409)
        self.put(thing, str(asked.json().get("message", "")))
        return Said(b"", 201)

    @route("DELETE", ONE + "/reply")
    def clear(self, asked: Asked, name: str) -> Said:
        """Take the reply away."""
        if not self._knows(asked):
            return self.denied()
        if name not in self.things:
            return _missing()
        self.things[name].reply = ""
        return Said(b"", 204)

    def denied(self) -> Said:
        """Return what is said to somebody whose pass does not hold."""
        return Said({"message": "Unauthorized", "errorCode": 401}, 401)

    def refusal(self) -> Said:
        """Return what is said to a reply that is not taken."""
        return Said({"message": "Reply is against the guidelines"}, 400)

    def _knows(self, asked: Asked) -> bool:
        keyed = asked.headers.get("apikey") == "key"
        return keyed and asked.bearer == self.current_pass() and not self.signed_out

    def _told(self, thing: Thing) -> dict[str, Any]:
        told: dict[str, Any] = {
            "id": thing.name,
            "stars": thing.stars,
            "title": "",
            "text": thing.text,
            "language": "en",
            "createdAt": f"{thing.written_at:%Y-%m-%dT%H:%M:%S}",
            "consumer": {"id": "53bffc3900006400017e5db8", "displayName": "Mari"},
            "companyReply": None,
            **self.extra(),
        }
        if thing.changed_at != thing.written_at:
            told["updatedAt"] = f"{thing.changed_at:%Y-%m-%dT%H:%M:%S}.000Z"
        if thing.reply:
            told["companyReply"] = {"text": thing.reply}
        return told


def _written_at(thing: Thing) -> datetime:
    return thing.written_at


def _missing() -> Said:
    return Said({"message": "Review not found"}, 404)


def running() -> AbstractContextManager[Standin]:
    """Lend the platform for the time of the block."""
    return standing(Standin())
