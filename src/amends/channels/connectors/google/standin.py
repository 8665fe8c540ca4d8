"""Google's reviews in small, as documented, quirks included.

Stars are words, fractions of a second have 0, 3, 6 or 9 digits, a comment may be
missing, the last page has no token, and an edit moves a review to the front.
"""

from __future__ import annotations

import base64
import json
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from typing import Any

from amends.channels.connectors.google import standin_signer
from amends.channels.platform import Account
from amends.channels.standing.consents import Consents
from amends.channels.standing.place import Place, route
from amends.channels.standing.server import standing
from amends.channels.standing.talk import Asked, Said
from amends.channels.standing.thing import Thing

REVIEWS = r"/v4/accounts/1009/locations/2001/reviews"
WORDS = ("", "ONE", "TWO", "THREE", "FOUR", "FIVE")
LIMIT = 4096


class Standin(Place):
    """One location of one account."""

    def __init__(self, moderation: str = "APPROVED") -> None:
        super().__init__()
        self.moderation = moderation
        self.secret = "lasting"  # noqa: S105 - of an account that exists nowhere
        self.consents = Consents()
        self.locations = [("2001", "Pizzeria Tuul Tartu", "Rüütli 1", "Tartu")]

    @property
    def account(self) -> Account:
        """The account as a channel would know it."""
        return Account(
            channel_id=1,
            settings={
                "account": "1009",
                "place": "locations/2001",
                "client_id": f"client-{self.url}",
                "server": self.url,
            },
            secrets={"client_secret": "s", "refresh_token": self.secret},
        )

    def next_name(self) -> str:
        """Return an opaque id."""
        return f"AbFvOq{super().next_name()}="

    def notice(self, name: str, spelling: str = "reviewName") -> bytes:
        """Return what Pub/Sub pushes of one review."""
        place = "accounts/1009/locations/2001"
        told = {"type": "NEW_REVIEW", spelling: f"{place}/reviews/{name}"}
        data = base64.b64encode(json.dumps(told).encode()).decode()
        message = {"data": data, "messageId": f"1{len(self.calls)}", "attributes": {}}
        return json.dumps({"message": message, "subscription": "projects/p"}).encode()

    @route("POST", "/token")
    def sell(self, asked: Asked) -> Said:
        """Sell a pass for the lasting secret."""
        form = asked.form
        known = form.get("refresh_token") == self.secret or self.consents.redeem(form)
        if self.signed_out or not known:
            return Said({"error": "invalid_grant"}, 400)
        told = {"access_token": self.current_pass(), "expires_in": 3599}
        if "code" in form:
            told["refresh_token"] = self.secret
        return Said(told)

    @route("GET", "/o/oauth2/v2/auth")
    def consent(self, asked: Asked) -> Said:
        """Agree at once, and send the browser back."""
        return self.consents.agree(asked.query)

    @route("GET", "/oauth2/v3/certs")
    def keys(self, asked: Asked) -> Said:
        """Publish the keys that deliveries are signed with."""
        del asked
        return Said(standin_signer.published())

    @route("POST", "/revoke")
    def end(self, asked: Asked) -> Said:
        """Forget a grant."""
        if asked.form.get("token") == self.secret:
            self.sign_out()
        return Said({})

    @route("GET", "/v1/accounts")
    def accounts(self, asked: Asked) -> Said:
        """Return the one account."""
        if not self._knows(asked):
            return self.denied()
        return Said({"accounts": [{"name": "accounts/1009", "accountName": "Tuul"}]})

    @route("GET", "/v1/accounts/1009/locations")
    def list_locations(self, asked: Asked) -> Said:
        """Return a page of the account's locations."""
        if not self._knows(asked):
            return self.denied()
        if not asked.query.get("readMask"):
            return _error(400, "INVALID_ARGUMENT", "read_mask is required.")
        size = min(int(asked.query.get("pageSize", "10")), 100)
        at = int(asked.query.get("pageToken") or 0)
        told: dict[str, Any] = {
            "locations": [_location(*row) for row in self.locations[at : at + size]]
        }
        if at + size < len(self.locations):
            told["nextPageToken"] = str(at + size)
        return Said(told)

    @route("GET", REVIEWS)
    def index(self, asked: Asked) -> Said:
        """Return a page; its token tells a place in the list, and only that."""
        if not self._knows(asked):
            return self.denied()
        size = min(int(asked.query.get("pageSize", "50")), self.page)
        start = asked.query.get("pageToken", "")
        if start and not start.startswith("CAoQ"):
            return _error(400, "INVALID_ARGUMENT", "Invalid page token.")
        at = int(start.removeprefix("CAoQ") or 0)
        rows = self.newest()
        told: dict[str, Any] = {
            "reviews": [self._told(row) for row in rows[at : at + size]],
            "totalReviewCount": len(rows),
            **self.extra(),
        }
        if at + size < len(rows):
            told["nextPageToken"] = f"CAoQ{at + size}"
        return Said(told if rows else {})

    @route("GET", REVIEWS + "/([^/]+)")
    def show(self, asked: Asked, name: str) -> Said:
        """Return one review."""
        if not self._knows(asked):
            return self.denied()
        thing = self.things.get(name)
        return Said(self._told(thing)) if thing else _missing()

    @route("PUT", REVIEWS + "/([^/]+)/reply")
    def answer(self, asked: Asked, name: str) -> Said:
        """Put a reply in the place of any before."""
        if not self._knows(asked):
            return self.denied()
        text = str(asked.json().get("comment", ""))
        if name not in self.things:
            return _missing()
        if not text or len(text.encode()) > LIMIT:
            return _error(400, "INVALID_ARGUMENT", "Reply comment is too long.")
        self.put(self.things[name], text, self.moderation)
        return Said(_reply(self.things[name]))

    @route("DELETE", REVIEWS + "/([^/]+)/reply")
    def clear(self, asked: Asked, name: str) -> Said:
        """Take the reply away."""
        if not self._knows(asked):
            return self.denied()
        if name not in self.things:
            return _missing()
        self.things[name].reply = ""
        return Said({})

    def denied(self) -> Said:
        """Return what is said to somebody whose pass does not hold."""
        return _error(401, "UNAUTHENTICATED", "Request had invalid credentials.")

    def refusal(self) -> Said:
        """Return what is said to a reply that is not taken."""
        return _error(400, "INVALID_ARGUMENT", "Request contains an invalid argument.")

    def patience(self) -> Said:
        """Speak of a spent quota in both ways that are known, in turn."""
        if len(self.calls) % 2:
            return _error(429, "RESOURCE_EXHAUSTED", "Quota exceeded.")
        return _error(403, "RESOURCE_EXHAUSTED", "Quota exceeded.")

    def _knows(self, asked: Asked) -> bool:
        return asked.bearer == self.current_pass() and not self.signed_out

    def _told(self, thing: Thing) -> dict[str, Any]:
        told: dict[str, Any] = {
            "name": f"accounts/1009/locations/2001/reviews/{thing.name}",
            "reviewId": thing.name,
            "reviewer": {"displayName": thing.author, "isAnonymous": False},
            "starRating": WORDS[thing.stars],
            "createTime": written(thing.written_at, 9),
            "updateTime": written(thing.changed_at, 6),
            "reviewMediaItems": [],
            **self.extra(),
        }
        if thing.text:
            told["comment"] = thing.text
        if thing.reply:
            told["reviewReply"] = _reply(thing)
        return told


def written(at: datetime | None, digits: int) -> str:
    """Return an instant as Google writes it, always Z."""
    if at is None:
        return ""
    at = at.astimezone(UTC)
    fraction = f"{at.microsecond:06d}000"[:digits]
    return f"{at:%Y-%m-%dT%H:%M:%S}{'.' if digits else ''}{fraction}Z"


def _location(number: str, title: str, street: str, town: str) -> dict[str, Any]:
    address = {"addressLines": [street], "locality": town}
    return {
        "name": f"locations/{number}",
        "title": title,
        "storefrontAddress": address,
    }


def _reply(thing: Thing) -> dict[str, Any]:
    told = {
        "comment": thing.reply,
        "updateTime": written(thing.replied_at, 3),
        "reviewReplyState": thing.state_now("APPROVED"),
    }
    if thing.state == "REJECTED":
        told["policyViolation"] = "PERSONAL_INFO"
    return told


def _error(code: int, status: str, message: str) -> Said:
    return Said({"error": {"code": code, "message": message, "status": status}}, code)


def _missing() -> Said:
    return _error(404, "NOT_FOUND", "Requested entity was not found.")


def running() -> AbstractContextManager[Standin]:
    """Lend the platform for the time of the block."""
    return standing(Standin())
