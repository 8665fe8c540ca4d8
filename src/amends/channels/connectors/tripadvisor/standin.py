"""Tripadvisor in small: the five newest of one language, and no way to answer."""

from __future__ import annotations

from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

from amends.channels.platform import Account
from amends.channels.standing.place import Place, route
from amends.channels.standing.server import standing
from amends.channels.standing.talk import Asked, Said
from amends.channels.standing.thing import Thing


class Standin(Place):
    """One place."""

    removes = False
    """What leaves the five newest is only older."""
    shows = 5

    @property
    def account(self) -> Account:
        """The account as a channel would know it."""
        settings = {"place": "152890", "languages": "en", "server": self.url}
        return Account(1, settings, {"key": "key"})

    @route("GET", "/api/v1/location/152890/reviews")
    def index(self, asked: Asked) -> Said:
        """Return the newest of the language that is asked for."""
        if self.signed_out or asked.query.get("key") != "key":
            return self.denied()
        wanted = asked.query.get("language", "en")
        own = [t for t in self.things.values() if t.more.get("lang", "en") == wanted]
        newest = sorted(own, key=_written_at, reverse=True)[: self.shows]
        return Said({"data": [self._told(row) for row in newest], **self.extra()})

    def denied(self) -> Said:
        """Return what is said to somebody whose key does not hold."""
        told = {"message": "User is not authorized", "type": "ForbiddenException"}
        return Said({"error": told}, 403)

    def refusal(self) -> Said:
        """Return what is said where nothing can be written."""
        return Said({"error": {"message": "Method not allowed"}}, 405)

    def _told(self, thing: Thing) -> dict[str, Any]:
        return {
            "id": int(thing.name),
            "lang": thing.more.get("lang", "en"),
            "location_id": 152890,
            "published_date": f"{thing.written_at:%Y-%m-%dT%H:%M:%S}Z",
            "rating": thing.stars,
            "url": f"https://www.tripadvisor.com/ShowUserReviews-{thing.name}",
            "title": "",
            "text": thing.text,
            "trip_type": "Family",
            "user": {"username": "Trip42"},
            **self.extra(),
        }


def _written_at(thing: Thing) -> datetime:
    return thing.written_at


def running() -> AbstractContextManager[Standin]:
    """Lend the platform for the time of the block."""
    return standing(Standin())
