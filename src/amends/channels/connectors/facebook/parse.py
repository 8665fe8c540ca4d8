"""From a comment to the words of the contract. Pure; never raises."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from amends.channels.calling.moments import moment
from amends.channels.graph.deliveries import changes
from amends.channels.incoming import Incoming

DEEDS = frozenset({"add", "edited", "edit", "remove", "hide", "unhide"})


def incoming(comment: Mapping[str, Any]) -> Incoming:
    """Return one comment, or a post of somebody upon the page."""
    person = _mapping(comment.get("from"))
    parent = _mapping(comment.get("parent"))
    external_id, who = str(comment.get("id") or ""), str(person.get("id") or "")
    top = str(parent.get("id") or external_id)
    attached = _mapping(comment.get("attachment"))
    details = {
        "parent": str(parent.get("id") or ""),
        "attached": str(attached.get("url") or ""),
        "hidden": comment.get("is_hidden") is True,
    }
    return Incoming(
        external_id=external_id,
        text=str(comment.get("message") or ""),
        author=str(person.get("name") or ""),
        identities=(("author:facebook", who),) if who else (),
        url=str(comment.get("permalink_url") or ""),
        written_at=moment(comment.get("created_time")),
        # Others who write under the same comment have a matter of their own.
        thread=f"{top}:{who}" if who else "",
        details={key: value for key, value in details.items() if value},
        raw=dict(comment),
    )


def by(thing: Mapping[str, Any], page: str) -> bool:
    """Say whether the page itself wrote this."""
    return str(_mapping(thing.get("from")).get("id") or "") == page


def pushed(entry: Mapping[str, Any], page: str) -> Iterator[str]:
    """Yield the ids of comments and posts that others have touched."""
    for value in changes(entry, "feed"):
        own = by(value, page)
        if value.get("verb") not in DEEDS or own:
            continue
        if value.get("item") == "comment" and value.get("comment_id"):
            yield str(value["comment_id"])
        elif value.get("item") in {"post", "status"} and value.get("post_id"):
            yield str(value["post_id"])


def _mapping(told: object) -> Mapping[str, Any]:
    return told if isinstance(told, Mapping) else {}
