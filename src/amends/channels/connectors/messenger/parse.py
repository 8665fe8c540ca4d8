"""From a message to the words of the contract. Pure; never raises."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from amends.channels.calling.moments import moment
from amends.channels.incoming import Incoming


def incoming(message: Mapping[str, Any]) -> Incoming:
    """Return one message; all of one person's are one thread."""
    person = mapping(message.get("from"))
    who = str(person.get("id") or "")
    attached = rows(mapping(message.get("attachments")).get("data"))
    details: dict[str, Any] = {"from": who}
    if attached:
        details["attached"] = [str(row.get("name") or "") for row in attached]
    return Incoming(
        external_id=str(message.get("id") or ""),
        text=str(message.get("message") or ""),
        author=str(person.get("name") or ""),
        identities=(("author:messenger", who),) if who else (),
        written_at=moment(message.get("created_time")),
        thread=who,
        public=False,
        details=details,
        raw=dict(message),
    )


def by(message: Mapping[str, Any], page: str) -> bool:
    """Say whether the page itself wrote this."""
    return str(mapping(message.get("from")).get("id") or "") == page


def pushed(entry: Mapping[str, Any]) -> Iterator[str]:
    """Yield the ids of messages that others have written."""
    for row in rows(entry.get("messaging")):
        message = mapping(row.get("message"))
        if message.get("mid") and message.get("is_echo") is not True:
            yield str(message["mid"])


def mapping(told: object) -> Mapping[str, Any]:
    """Return an object, or an empty one."""
    return told if isinstance(told, Mapping) else {}


def rows(told: object) -> list[Mapping[str, Any]]:
    """Return the objects of a list."""
    listed = told if isinstance(told, list) else []
    return [row for row in listed if isinstance(row, Mapping)]
