"""From a comment to the words of the contract. Pure; never raises."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from amends.channels.calling.moments import epoch
from amends.channels.incoming import Incoming

VANISHED = frozenset({"[deleted]", "[removed]"})
SITE = "https://www.reddit.com"


def incoming(comment: Mapping[str, Any]) -> Incoming:
    """Return one comment; ``edited`` is False or the second of the edit."""
    who = str(comment.get("author") or "")
    link = str(comment.get("permalink") or comment.get("context") or "")
    edited = comment.get("edited")
    root = str(comment.get("link_id") or "")
    return Incoming(
        external_id=str(comment.get("name") or ""),
        version=str(edited or comment.get("created_utc") or ""),
        text=str(comment.get("body") or ""),
        title=str(comment.get("link_title") or ""),
        author=who,
        identities=(("author:reddit", who),) if who else (),
        url=f"{SITE}{link}" if link.startswith("/") else "",
        written_at=epoch(comment.get("created_utc")),
        thread=f"{root}:{who}" if root and who else "",
        details={"subreddit": str(comment.get("subreddit") or "")},
        raw=dict(comment),
    )


def vanished(comment: Mapping[str, Any]) -> bool:
    """Say whether somebody took the words away; the place stays there."""
    return comment.get("body") in VANISHED or comment.get("author") in VANISHED


def comments(listing: object) -> list[Mapping[str, Any]]:
    """Return the comments of a listing; letters and posts are passed over."""
    data = mapping(mapping(listing).get("data"))
    children = data.get("children")
    listed = children if isinstance(children, list) else []
    rows = [mapping(row) for row in listed]
    found = [mapping(row.get("data")) for row in rows if row.get("kind") == "t1"]
    return [row for row in found if row.get("name")]


def after(listing: object) -> str:
    """Return where a listing goes on, empty on its last page."""
    return str(mapping(mapping(listing).get("data")).get("after") or "")


def mapping(told: object) -> Mapping[str, Any]:
    """Return an object, or an empty one."""
    return told if isinstance(told, Mapping) else {}
