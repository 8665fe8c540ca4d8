"""From a comment to the words of the contract. Pure; never raises."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from amends.channels.calling.moments import moment
from amends.channels.graph.deliveries import changes
from amends.channels.incoming import Incoming

FIELDS = ("comments", "live_comments")


def incoming(comment: Mapping[str, Any], url: str = "") -> Incoming:
    """Return one comment; who wrote it may be told in two ways, or not at all."""
    person = _mapping(comment.get("from"))
    name = str(comment.get("username") or person.get("username") or "")
    external_id, who = str(comment.get("id") or ""), str(person.get("id") or name)
    parent = str(comment.get("parent_id") or "")
    details = {"parent": parent, "username": name}
    if comment.get("hidden") is True:
        details["hidden"] = "yes"
    return Incoming(
        external_id=external_id,
        text=str(comment.get("text") or ""),
        author=name,
        identities=(("author:instagram", who),) if who else (),
        url=url,
        written_at=moment(comment.get("timestamp")),
        # Others who write under the same comment have a matter of their own.
        thread=f"{parent or external_id}:{who}" if who else "",
        details={key: value for key, value in details.items() if value},
        raw=dict(comment),
    )


def by(comment: Mapping[str, Any], profile: str, username: str) -> bool:
    """Say whether the account itself wrote this."""
    who = str(_mapping(comment.get("from")).get("id") or "")
    name = str(comment.get("username") or "")
    return who == profile or bool(username and name == username)


def pushed(entry: Mapping[str, Any], profile: str) -> Iterator[str]:
    """Yield the ids of comments that others have written."""
    for field in FIELDS:
        for value in changes(entry, field):
            who = str(_mapping(value.get("from")).get("id") or "")
            if value.get("id") and who != profile:
                yield str(value["id"])


def _mapping(told: object) -> Mapping[str, Any]:
    return told if isinstance(told, Mapping) else {}
