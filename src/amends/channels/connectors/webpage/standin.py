"""A site with a page of reviews, in words for people and once more for machines."""

from __future__ import annotations

import hashlib
import json
from contextlib import AbstractContextManager
from typing import Any

from amends.channels.platform import Account
from amends.channels.standing.place import Place, route
from amends.channels.standing.server import standing
from amends.channels.standing.talk import Asked, Said
from amends.channels.standing.thing import Thing

RULES = b"User-agent: *\nDisallow: /private/\n"


class Standin(Place):
    """One page."""

    removes = False
    """What leaves a page is only older."""
    rules = RULES
    page_path = "/guests"

    @property
    def account(self) -> Account:
        """The account as a channel would know it."""
        return Account(1, {"url": f"{self.url}{self.page_path}"})

    @route("GET", "/robots.txt")
    def robots(self, asked: Asked) -> Said:
        """Return what machines are asked."""
        del asked
        return Said(self.rules) if self.rules else Said(b"", 404)

    @route("GET", "/(?:private/)?guests")
    def show(self, asked: Asked) -> Said:
        """Return the page, or that it is as it was."""
        if self.signed_out:
            return self.denied()
        graph = [self._told(row) for row in reversed(self.newest())]
        told = {"@context": "https://schema.org", "@graph": graph}
        island = json.dumps(told).replace("</", "<\\/")
        body = (
            "<!doctype html><html><head><title>Guests</title>"
            f'<script type="application/ld+json">{island}</script>'
            "</head><body><p>What guests say</p></body></html>"
        ).encode()
        etag = f'"{hashlib.sha256(body).hexdigest()[:12]}"'
        if asked.headers.get("if-none-match") == etag:
            return Said(b"", 304, {"ETag": etag})
        return Said(body, headers={"ETag": etag, "Content-Type": "text/html"})

    def denied(self) -> Said:
        """Return what is said to a stranger."""
        return Said(b"no", 401)

    def refusal(self) -> Said:
        """Return what is said where nothing can be written."""
        return Said(b"no", 405)

    def _told(self, thing: Thing) -> dict[str, Any]:
        return {
            "@type": ["Review"],
            "author": {"@type": "Person", "name": f"{thing.author} {thing.name}"},
            "datePublished": thing.written_at.isoformat(),
            "reviewBody": thing.text,
            "@id": thing.name,
            "reviewRating": {"@type": "Rating", "ratingValue": str(thing.stars)},
            **self.extra(),
        }


def running() -> AbstractContextManager[Standin]:
    """Lend the site for the time of the block."""
    return standing(Standin())
