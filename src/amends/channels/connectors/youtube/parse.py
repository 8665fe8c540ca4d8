"""From a comment to the words of the contract. Pure; never raises."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from amends.channels.calling.moments import moment
from amends.channels.incoming import Incoming
from amends.channels.outgoing import Outcome, Receipt

STATES = {
    "heldForReview": Outcome.PENDING,
    "likelySpam": Outcome.PENDING,
    "rejected": Outcome.REJECTED,
}


def incoming(comment: Mapping[str, Any]) -> Incoming:
    """Return one comment; a reply belongs to whoever wrote it in that thread."""
    snippet = mapping(comment.get("snippet"))
    name, who = str(comment.get("id") or ""), writer(comment)
    video = str(snippet.get("videoId") or "")
    url = f"https://www.youtube.com/watch?v={video}&lc={name}" if video else ""
    return Incoming(
        external_id=name,
        version=str(snippet.get("updatedAt") or ""),
        text=words(comment),
        author=str(snippet.get("authorDisplayName") or ""),
        identities=(("author:youtube", who),) if who else (),
        url=url,
        written_at=moment(snippet.get("publishedAt")),
        thread=f"{top_of(name)}:{who}" if who else "",
        details={"video": video} if video else {},
        raw=dict(comment),
    )


def words(comment: Mapping[str, Any]) -> str:
    """Return the text as it was written; only its author is told that."""
    snippet = mapping(comment.get("snippet"))
    return str(snippet.get("textOriginal") or snippet.get("textDisplay") or "")


def writer(comment: Mapping[str, Any]) -> str:
    """Return the channel of whoever wrote this."""
    snippet = mapping(comment.get("snippet"))
    return str(mapping(snippet.get("authorChannelId")).get("value") or "")


def top_of(external_id: str) -> str:
    """Return the comment at the top of a thread."""
    return external_id.partition(".")[0]


def receipt(comment: Mapping[str, Any]) -> Receipt:
    """Return what YouTube says of a reply; an unknown state counts as shown."""
    snippet = mapping(comment.get("snippet"))
    outcome = STATES.get(str(snippet.get("moderationStatus")), Outcome.PUBLISHED)
    return Receipt(outcome, external_id=str(comment.get("id") or ""))


def mapping(told: object) -> Mapping[str, Any]:
    """Return an object, or an empty one."""
    return told if isinstance(told, Mapping) else {}


def rows(told: object) -> list[Mapping[str, Any]]:
    """Return the objects of a list that have an id."""
    listed = told if isinstance(told, list) else []
    return [row for row in listed if isinstance(row, Mapping) and row.get("id")]
