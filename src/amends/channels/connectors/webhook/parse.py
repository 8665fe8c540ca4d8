"""From a message to the words of the contract, and back. Pure; never raises."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from amends.channels.calling.moments import moment
from amends.channels.incoming import Incoming
from amends.channels.outgoing import Outgoing

MOST = 100
KINDS = ("review", "complaint", "comment", "message", "feedback")
DEEDS = {"created": False, "updated": False, "deleted": True}


def incoming(body: bytes) -> tuple[Incoming, ...]:
    """Return what a message brings; kinds that we do not know bring nothing."""
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return ()
    if not isinstance(told, Mapping):
        return ()
    kind, _dot, deed = str(told.get("type") or "").rpartition(".")
    if deed not in DEEDS or kind.rpartition(".")[2] not in KINDS:
        return ()
    data = told.get("data")
    rows = data if isinstance(data, list) else [data]
    return tuple(
        _one(row, deleted=DEEDS[deed])
        for row in rows[:MOST]
        if isinstance(row, Mapping) and _text(row, "id")
    )


def body_of(reply: Outgoing) -> bytes:
    """Return the message that carries a reply; the same bytes on every attempt."""
    told = {
        "type": "reply.published",
        "timestamp": reply.written_at.isoformat() if reply.written_at else "",
        "data": {
            "id": reply.key,
            "answers": reply.answers,
            "text": reply.text,
            "language": reply.lang,
            "signed_by": reply.signed_by,
            "subject": reply.subject,
            "to": reply.to,
        },
    }
    return json.dumps(told, ensure_ascii=False, sort_keys=True).encode()


def _one(row: Mapping[str, Any], *, deleted: bool) -> Incoming:
    identities = [
        (kind, _text(row, name))
        for kind, name in (
            ("email", "email"),
            ("phone", "phone"),
            ("author:webhook", "author_id"),
        )
        if _text(row, name)
    ]
    return Incoming(
        external_id=_text(row, "id")[:200],
        version=_text(row, "version"),
        title=_text(row, "title"),
        text=_text(row, "text"),
        stars=stars_of(row.get("rating", row.get("stars"))),
        author=_text(row, "author"),
        identities=tuple(identities),
        lang=_text(row, "language"),
        url=_text(row, "url"),
        written_at=moment(row.get("written_at")),
        thread=_text(row, "thread"),
        public=row.get("public") is True,
        deleted=deleted,
        details={"source": _text(row, "source")} if _text(row, "source") else {},
        raw=dict(row),
    )


def stars_of(rating: object) -> float | None:
    """Return a rating on one to five; ``{"value": 8, "best": 10}`` is brought there."""
    if isinstance(rating, Mapping):
        value, best = _number(rating.get("value")), _number(rating.get("best", 5))
        worst = _number(rating.get("worst", 1))
        if value is None or best is None or worst is None or best <= worst:
            return None
        scaled = 1 + 4 * (value - worst) / (best - worst)
    else:
        plain = _number(rating)
        if plain is None:
            return None
        scaled = plain
    return round(scaled, 2) if 1 <= scaled <= 5 else None


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    # An int too long for a float is no rating.
    return float(value) if abs(value) < 1e6 else None


def _text(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    return str(value) if isinstance(value, str | int) and value is not True else ""
