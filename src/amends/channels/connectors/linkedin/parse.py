"""From a comment to the words of the contract. Pure; never raises."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from amends.channels.calling.moments import epoch
from amends.channels.incoming import Incoming

COMMENT = re.compile(r"urn:li:comment:\((urn:li:[a-zA-Z]{3,20}:\d{1,25}),(\d{1,25})\)")
POST = re.compile(r"urn:li:[a-zA-Z]{3,20}:\d{1,25}")
DEEDS = frozenset({"COMMENT", "COMMENT_EDIT", "COMMENT_DELETE"})


def incoming(comment: Mapping[str, Any]) -> Incoming:
    """Return one comment; LinkedIn tells who wrote it, but not by which name."""
    who = str(comment.get("actor") or "")
    changed = mapping(comment.get("lastModified")).get("time")
    parent = str(comment.get("parentComment") or "")
    urn = urn_of(comment)
    found = COMMENT.fullmatch(urn)
    return Incoming(
        external_id=urn,
        version=str(changed or ""),
        text=str(mapping(comment.get("message")).get("text") or ""),
        identities=(("author:linkedin", who),) if who else (),
        url=f"https://www.linkedin.com/feed/update/{found[1]}" if found else "",
        written_at=written_at(comment),
        thread=f"{parent or urn}:{who}"[:250] if who else "",
        details={"parent": parent} if parent else {},
        raw=dict(comment),
    )


def urn_of(comment: Mapping[str, Any]) -> str:
    """Return the name of a comment, made of its parts where it is not told."""
    told = str(comment.get("commentUrn") or comment.get("$URN") or "")
    if COMMENT.fullmatch(told):
        return told
    made = f"urn:li:comment:({comment.get('object')},{comment.get('id')})"
    return made if COMMENT.fullmatch(made) else ""


def written_at(comment: Mapping[str, Any]) -> datetime | None:
    """Return when a comment was written; told in thousandths of a second."""
    told = mapping(comment.get("created")).get("time")
    known = isinstance(told, int | float) and not isinstance(told, bool)
    return epoch(told / 1000) if known and told else None


def talked_about(comment: Mapping[str, Any]) -> bool:
    """Say whether others have answered this comment."""
    told = mapping(comment.get("commentsSummary"))
    counts = (told.get("aggregatedTotalComments"), told.get("totalFirstLevelComments"))
    return any(isinstance(count, int) and count > 0 for count in counts)


def pushed(told: Mapping[str, Any], own: str) -> Iterator[str]:
    """Yield the comments that a delivery speaks of."""
    for row in rows(told.get("notifications")):
        about = str(row.get("organizationalEntity") or own)
        name = str(row.get("generatedActivity") or "")
        if row.get("action") in DEEDS and about == own and COMMENT.fullmatch(name):
            yield name


def mapping(told: object) -> Mapping[str, Any]:
    """Return an object, or an empty one."""
    return told if isinstance(told, Mapping) else {}


def rows(told: object) -> list[Mapping[str, Any]]:
    """Return the objects of a list."""
    listed = told if isinstance(told, list) else []
    return [row for row in listed if isinstance(row, Mapping)]
