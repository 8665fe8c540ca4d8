"""Yelp in small: pages by number, quotas as 400, instants without a zone."""

from __future__ import annotations

import json
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

from amends.channels.platform import Account
from amends.channels.standing.place import route
from amends.channels.standing.refreshing import Refreshing
from amends.channels.standing.server import standing
from amends.channels.standing.talk import Asked, Said
from amends.channels.standing.thing import Thing
from amends.foundation import clock

REVIEWS = "/v3/businesses/tuul-tartu/reviews"
SHOWN, LETTERS = 3, 160


class Standin(Refreshing):
    """One business; ``partner``: all of it is shown, ``spent``: today's responses."""

    partner = True
    spent = False

    @property
    def account(self) -> Account:
        """The account as a channel would know it."""
        secrets = self.secrets(key="key") if self.partner else {"key": "key"}
        return Account(1, self.settings(business="tuul-tartu"), secrets)

    def next_name(self) -> str:
        """Return a name of letters, digits and signs."""
        return f"xAG4-_{super().next_name()}"

    @route("POST", "/oauth2/token")
    def sell(self, asked: Asked) -> Said:
        """Sell a pass to a partner."""
        return self.sold(asked)

    @route("GET", REVIEWS)
    def index(self, asked: Asked) -> Said:
        """Return a page by its place in the list: removals let the rest move up."""
        if self.signed_out or asked.bearer != "key":
            return self.denied()
        rows = sorted(self.things.values(), key=_written_at, reverse=True)
        start = int(asked.query.get("offset", "0"))
        size = min(int(asked.query.get("limit", "20")), self.page)
        end = start + size if self.partner else SHOWN
        told = [self._told(row) for row in rows[start:end]]
        return Said({"reviews": told, "total": len(rows), **self.extra()})

    @route("POST", r"/reviews/v1/([\w-]+)")
    def respond(self, asked: Asked, name: str) -> Said:
        """Take the one response."""
        if not self.knows(asked):
            return self.denied()
        if self.spent:
            return _wrong("R2R_COMMENT_QUOTA_EXCEEDED", "Too many comments recently.")
        told = asked.json()
        text = str(told.get("response_text") or "")
        if name not in self.things:
            return _wrong("R2R_REVIEW_DOES_NOT_EXIST", "Review does not exist.")
        if not text or len(text) > 5000 or told["response_type"] != "public_comment":
            return _wrong("R2R_INVALID_RESPONSE_TEXT", "Invalid response text.")
        if self.things[name].reply:
            return _wrong(
                "R2R_ALREADY", "Already has a comment by a different business user."
            )
        self.put(self.things[name], text)
        return Said({"review_id": name}, 201)

    def notice(self, name: str, kind: str = "NEW_REVIEW_EVENT") -> bytes:
        """Return what is pushed to a partner of one review."""
        update = {"event_type": kind, "review_id": name, "user_id": "W8U"}
        data = {"id": "3l54GTr8-E3XPpxxnF_sAA", "updates": [update | self.extra()]}
        at = f"{clock.now():%Y-%m-%dT%H:%M:%S.%f}"
        return json.dumps({"time": at, "object": "business", "data": data}).encode()

    def denied(self) -> Said:
        """Return what is said to somebody whose key or pass does not hold."""
        return _wrong("INVALID_TOKEN", "The access token is expired.", 401)

    def refusal(self) -> Said:
        """Return what is said to a response that is not taken."""
        return _wrong("R2R_PROBLEM_WITH_USER_PHOTO", "Photo is missing.")

    def patience(self) -> Said:
        """Ask for patience, with an instant until when."""
        told = {"error": {"code": "ACCESS_LIMIT_REACHED", "description": "…"}}
        until = f"{clock.now():%Y-%m-%dT%H:%M:%S}+00:00"
        return Said(told, 429, {"RateLimit-ResetTime": until})

    def _told(self, thing: Thing) -> dict[str, Any]:
        whole = self.partner or len(thing.text) <= LETTERS
        return {
            "id": thing.name,
            "url": f"https://www.yelp.com/biz/tuul-tartu?hrid={thing.name}",
            "text": thing.text if whole else f"{thing.text[:LETTERS]}...",
            "rating": thing.stars,
            "time_created": f"{thing.written_at:%Y-%m-%d %H:%M:%S}",
            "user": {"id": "W8U", "name": thing.author, "image_url": None},
            **self.extra(),
        }


def _written_at(thing: Thing) -> datetime:
    return thing.written_at


def _wrong(code: str, words: str, status: int = 400) -> Said:
    error = {"id": code, "description": words, "http_code": f"HTTPError ({status})"}
    return Said({"error": error}, status)


def running() -> AbstractContextManager[Standin]:
    """Lend the platform for the time of the block."""
    return standing(Standin())
