"""Google Play in small: seconds as texts, a tab in the words, and only so far back."""

from __future__ import annotations

import base64
import json
from contextlib import AbstractContextManager
from datetime import timedelta
from functools import cache
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from amends.channels.platform import Account
from amends.channels.standing.place import Place, route
from amends.channels.standing.server import standing
from amends.channels.standing.talk import Asked, Said
from amends.channels.standing.thing import Thing
from amends.foundation import clock

REVIEWS = r"/androidpublisher/v3/applications/com\.example\.app/reviews"
LIMIT = 350


@cache
def private_key() -> str:
    """Return a key that belongs to nobody."""
    pem = rsa.generate_private_key(65537, 2048).private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    # As a field of one line hands it over.
    return pem.decode().replace("\n", "")


class Standin(Place):
    """One app."""

    page = 100
    # What was written more than a week ago is neither listed nor missed.
    removes = False

    def __init__(self) -> None:
        super().__init__()
        self.reach: timedelta | None = None

    @property
    def account(self) -> Account:
        """The account as a channel would know it."""
        return Account(
            channel_id=1,
            settings={
                "package": "com.example.app",
                "client_email": f"robot@{self.url.rpartition(':')[2]}.example",
                "server": self.url,
            },
            secrets={"private_key": private_key()},
        )

    def next_name(self) -> str:
        """Return an opaque id with a colon in it."""
        return f"gp:AOqpTOE{super().next_name()}"

    @route("POST", "/token")
    def sell(self, asked: Asked) -> Said:
        """Sell a pass for a paper that names the scope."""
        part = asked.form.get("assertion", "..").split(".")[1]
        claims = json.loads(
            base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)) or "{}"
        )
        scoped = str(claims.get("scope", "")).endswith("androidpublisher")
        if self.signed_out or not scoped:
            return Said({"error": "invalid_grant"}, 400)
        return Said({"access_token": self.current_pass(), "expires_in": 3599})

    @route("GET", REVIEWS)
    def index(self, asked: Asked) -> Said:
        """Return a page, the last changed first."""
        if not self._knows(asked):
            return self.denied()
        size = min(int(asked.query.get("maxResults", "10")), self.page)
        at = int(asked.query.get("token") or 0)
        rows = [row for row in self.newest() if self._in_reach(row)]
        told: dict[str, Any] = {**self.extra()}
        if rows[at : at + size]:
            told["reviews"] = [self._told(row) for row in rows[at : at + size]]
        if at + size < len(rows):
            told["tokenPagination"] = {"nextPageToken": str(at + size)}
        return Said(told)

    @route("GET", REVIEWS + "/([^/]+)")
    def show(self, asked: Asked, name: str) -> Said:
        """Return one review."""
        if not self._knows(asked):
            return self.denied()
        thing = self.things.get(name)
        return Said(self._told(thing)) if thing else _error(404, "Review not found.")

    @route("POST", REVIEWS + "/([^/]+):reply")
    def answer(self, asked: Asked, name: str) -> Said:
        """Put a reply in the place of any before."""
        if not self._knows(asked):
            return self.denied()
        text = str(asked.json().get("replyText", ""))
        if name not in self.things:
            return _error(404, "Review not found.")
        if not text or len(text) > LIMIT:
            return _error(400, "Bad Reply Request")
        self.put(self.things[name], text)
        return Said({"result": {"replyText": text, "lastEdited": {"seconds": "1"}}})

    def denied(self) -> Said:
        """Return what is said to somebody whose pass does not hold."""
        return _error(401, "Request had invalid authentication credentials.")

    def refusal(self) -> Said:
        """Return what is said to a reply that is not taken."""
        return _error(400, "Bad Reply Request")

    def patience(self) -> Said:
        """Speak of a spent quota as a missing permission."""
        rows = [{"domain": "usageLimits", "reason": "rateLimitExceeded"}]
        return Said({"error": {"code": 403, "message": "Quota", "errors": rows}}, 403)

    def _knows(self, asked: Asked) -> bool:
        return asked.bearer == self.current_pass() and not self.signed_out

    def _in_reach(self, thing: Thing) -> bool:
        return self.reach is None or clock.now() - thing.changed_at <= self.reach

    def _told(self, thing: Thing) -> dict[str, Any]:
        micros = thing.changed_at.microsecond
        said = {
            "text": f"\t{thing.text}",
            "lastModified": {
                "seconds": str(int(thing.changed_at.timestamp())),
                "nanos": micros * 1000,
            },
            "starRating": thing.stars,
            "reviewerLanguage": "en",
            **self.extra(),
        }
        comments: list[dict[str, Any]] = [{"userComment": said}]
        if thing.reply:
            comments.append({"developerComment": {"text": thing.reply}})
        return {"reviewId": thing.name, "comments": comments}


def _error(code: int, message: str) -> Said:
    return Said({"error": {"code": code, "message": message}}, code)


def running() -> AbstractContextManager[Standin]:
    """Lend the store for the time of the block."""
    return standing(Standin())
