"""Booking.com in small: a cursor that stays good, errors with 200, naive times."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any

from amends.channels.platform import Account
from amends.channels.standing.place import Place, route
from amends.channels.standing.server import standing
from amends.channels.standing.talk import Asked, Said
from amends.channels.standing.thing import Thing

REVIEWS = "/(?:review-api|reviews)/properties/1234567890/reviews"
SHORT = "/reviews/properties/1234567890/reviews"


class Standin(Place):
    """One property; nothing tells of removals there."""

    removes = False
    page = 10

    @property
    def account(self) -> Account:
        """The account as a channel would know it."""
        return Account(
            channel_id=1,
            settings={
                "property": "1234567890",
                "client_id": f"client-{self.url}",
                "server": self.url,
            },
            secrets={"client_secret": "s"},
        )

    @route("POST", "/token-based-authentication/exchange")
    def sell(self, asked: Asked) -> Said:
        """Sell a pass."""
        if self.signed_out or asked.json().get("client_secret") != "s":
            return Said({"errors": [{"message": "invalid client"}]}, 401)
        return Said({"jwt": self.current_pass(), "ruid": "UmFu"})

    @route("GET", REVIEWS)
    def index(self, asked: Asked) -> Said:
        """Return what has changed after the cursor, the first changed first."""
        if not self._knows(asked):
            return self.denied()
        after = asked.query.get("cursor", "")
        rows = [row for row in reversed(self.newest()) if _place(row) > after]
        rows = rows[: min(int(asked.query.get("limit", "10")), self.page)]
        last = _place(rows[-1]) if rows else after
        where = f"https://supply-xml.booking.com{SHORT}?cursor={last}"
        told = {"reviews": [self._told(row) for row in rows], **self.extra()}
        return Said(_envelope(told, where))

    @route("GET", REVIEWS + r"/(\w+)")
    def show(self, asked: Asked, name: str) -> Said:
        """Return one review."""
        if not self._knows(asked):
            return self.denied()
        thing = self.things.get(name)
        return Said(_envelope(self._told(thing))) if thing else _missing()

    @route("POST", REVIEWS + r"/(\w+)")
    def answer(self, asked: Asked, name: str) -> Said:
        """Take the one reply; a second is refused with a 200."""
        if not self._knows(asked):
            return self.denied()
        if name not in self.things:
            return _missing()
        if self.things[name].reply:
            return self.refusal()
        self.put(self.things[name], str(asked.json().get("reply", "")))
        return Said(_envelope({}))

    def writes(self, asked: Asked) -> bool:
        """Say so of replies only."""
        return asked.method == "POST" and "reviews" in asked.path

    def denied(self) -> Said:
        """Return what is said to somebody whose pass does not hold."""
        return Said({"errors": [{"message": "unauthorised"}]}, 401)

    def refusal(self) -> Said:
        """Return what is said to a reply that is not taken: all is well, but."""
        return Said({"meta": {}, "errors": [{"message": "cannot be replied to"}]})

    def _knows(self, asked: Asked) -> bool:
        return asked.bearer == self.current_pass() and not self.signed_out

    def _told(self, thing: Thing) -> dict[str, Any]:
        silent = thing.more.get("silent")
        said = {"language_code": "en", "positive": None, "negative": thing.text}
        return {
            "review_id": thing.name,
            "created_timestamp": f"{thing.written_at:%Y-%m-%d %H:%M:%S}",
            "last_change_timestamp": f"{thing.changed_at:%Y-%m-%d %H:%M:%S}",
            "content": None if silent else said,
            "scoring": {"review_score": 4.0, "clean": None},
            "reviewer": {"country_code": "fr", "is_genius": False},
            "reply": {"text": thing.reply} if thing.reply else None,
        }


def _place(thing: Thing) -> str:
    return f"{thing.changed_at:%Y%m%d%H%M%S}-{thing.name}"


def _envelope(data: dict[str, Any], following: str = "") -> dict[str, Any]:
    meta = {"ruid": "UmFu", **({"next_page": following} if following else {})}
    return {"errors": [], "warnings": [], "meta": meta, "data": data}


def _missing() -> Said:
    return Said({"errors": [{"message": "no such review"}]}, 404)


def running() -> AbstractContextManager[Standin]:
    """Lend the platform for the time of the block."""
    return standing(Standin())
