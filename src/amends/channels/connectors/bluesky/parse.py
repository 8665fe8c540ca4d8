"""From a notification to the words of the contract, and back. Pure; never raises."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from amends.channels.calling.moments import moment
from amends.channels.incoming import Incoming
from amends.channels.outgoing import Outgoing

LINK = re.compile(r"https?://[^\s<>\"'“”]{1,1000}[^\s<>\"'“”.,;:!?)\]]")
LETTERS = "234567abcdefghijklmnopqrstuvwxyz"
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def incoming(post: Mapping[str, Any]) -> Incoming:
    """Return one post; ``createdAt`` is the writer's claim and not believed."""
    record = post.get("record")
    record = record if isinstance(record, Mapping) else {}
    person = post.get("author")
    person = person if isinstance(person, Mapping) else {}
    handle, did = str(person.get("handle") or ""), str(person.get("did") or "")
    uri = str(post.get("uri") or "")
    langs = record.get("langs")
    return Incoming(
        external_id=uri,
        version=str(post.get("cid") or ""),
        text=str(record.get("text") or ""),
        author=str(person.get("displayName") or handle),
        identities=(("author:bluesky", did),) if did else (),
        lang=str(langs[0]) if isinstance(langs, list) and langs else "",
        url=f"https://bsky.app/profile/{did}/post/{uri.rpartition('/')[2]}",
        written_at=moment(post.get("indexedAt")),
        details={"handle": handle, "reason": str(post.get("reason") or "")},
        raw=dict(post),
    )


def thread_of(post: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a reply to this post must refer to: its parent and the root."""
    parent = {"uri": post.get("uri"), "cid": post.get("cid")}
    record = post.get("record")
    reply = record.get("reply") if isinstance(record, Mapping) else None
    root = reply.get("root") if isinstance(reply, Mapping) else None
    known = isinstance(root, Mapping) and root.get("uri") and root.get("cid")
    return {"root": dict(root) if known and root else parent, "parent": parent}


def facets(text: str) -> list[dict[str, Any]]:
    """Return the links of a text; their places count in bytes."""
    return [
        {
            "index": {
                "byteStart": len(text[: found.start()].encode()),
                "byteEnd": len(text[: found.end()].encode()),
            },
            "features": [
                {"$type": "app.bsky.richtext.facet#link", "uri": found[0]},
            ],
        }
        for found in LINK.finditer(text)
    ]


def record_key(reply: Outgoing) -> str:
    """Return the name of the reply's record: the same on every attempt.

    A TID as the network asks for, made of the reply's own instant and key.
    """
    at = reply.written_at or LONG_AGO
    micros = int(at.timestamp() * 1_000_000) & ((1 << 53) - 1)
    digest = hashlib.sha256(reply.key.encode()).digest()
    number = (micros << 10) | (int.from_bytes(digest[:2], "big") & 1023)
    letters = [LETTERS[(number >> shift) & 31] for shift in range(60, -1, -5)]
    return "".join(letters)
