"""A site with an Atom feed: tags in it, an ETag, and only the last entries."""

from __future__ import annotations

import hashlib
from contextlib import AbstractContextManager
from html import escape

from amends.channels.platform import Account
from amends.channels.standing.place import Place, route
from amends.channels.standing.server import standing
from amends.channels.standing.talk import Asked, Said
from amends.channels.standing.thing import Thing


class Standin(Place):
    """One feed."""

    removes = False
    """What leaves a feed is only old."""

    @property
    def account(self) -> Account:
        """The account as a channel would know it."""
        return Account(
            channel_id=1,
            settings={"url": f"{self.url}/feed.xml?all=1"},
            secrets={"token": "lasting"},
        )

    @route("GET", "/feed.xml")
    def feed(self, asked: Asked) -> Said:
        """Return the feed, or that it is as it was."""
        if self.signed_out or asked.bearer != "lasting":
            return self.denied()
        rows = "".join(_entry(row) for row in self.newest())
        body = f'<feed xmlns="http://www.w3.org/2005/Atom">{rows}</feed>'.encode()
        etag = f'W/"{hashlib.sha256(body).hexdigest()[:12]}"'
        if asked.headers.get("if-none-match") == etag:
            return Said(b"", 304, {"ETag": etag})
        return Said(body, headers={"ETag": etag, "Content-Type": "application/xml"})

    def denied(self) -> Said:
        """Return what is said to a stranger."""
        return Said(b"no", 401)

    def refusal(self) -> Said:
        """Return what is said where nothing can be written."""
        return Said(b"no", 405)


def _entry(thing: Thing) -> str:
    words = escape(escape(thing.text))
    return (
        f"<entry><id>{thing.name}</id><title>Complaint</title>"
        f'<link rel="self" href="/x"/><link href="https://forum.example/{thing.name}"/>'
        f"<published>{thing.written_at.isoformat()}</published>"
        f"<updated>{thing.changed_at.isoformat()}</updated>"
        f"<author><name>{thing.author}</name></author>"
        f'<content type="html">&lt;p&gt;{words}&lt;/p&gt;</content></entry>'
    )


def running() -> AbstractContextManager[Standin]:
    """Lend the site for the time of the block."""
    return standing(Standin())
