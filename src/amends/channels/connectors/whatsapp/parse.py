"""From a delivery to the words of the contract. Pure; never raises."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from amends.channels.calling.moments import epoch
from amends.channels.graph.deliveries import changes, entries
from amends.channels.incoming import Incoming
from amends.channels.outgoing import Outcome, Receipt
from amends.channels.push import Push, Report

KIND = "whatsapp_business_account"
MEDIA = ("image", "video", "document", "audio", "sticker")
ARRIVED = frozenset({"sent", "delivered", "read"})


def incoming(push: Push, phone: str) -> Iterator[Incoming]:
    """Yield what customers wrote to this number; what is no word is passed over."""
    for value in _values(push, phone):
        names = _names(value)
        for message in rows(value.get("messages")):
            words = _words(message)
            if words is not None and message.get("id"):
                yield _one(message, words, names.get(str(message.get("from")), ""))


def reports(push: Push, phone: str) -> Iterator[Report]:
    """Yield what became of messages of ours."""
    for value in _values(push, phone):
        for status in rows(value.get("statuses")):
            told, name = status.get("status"), str(status.get("id") or "")
            key = str(status.get("biz_opaque_callback_data") or "")
            if name and told in ARRIVED:
                yield Report(Receipt(Outcome.PUBLISHED, external_id=name), key)
            elif name and told == "failed":
                why = reason(status)
                receipt = Receipt(Outcome.REJECTED, external_id=name, reason=why)
                yield Report(receipt, key)


def reason(status: Mapping[str, Any]) -> str:
    """Return why a message failed: its details where there are any."""
    for error in rows(status.get("errors")):
        details = mapping(error.get("error_data")).get("details")
        words = details or error.get("message") or error.get("title")
        return f"{words or ''} ({error.get('code')})".strip()[:500]
    return ""


def _one(message: Mapping[str, Any], words: str, author: str) -> Incoming:
    who = str(message.get("from") or "")
    details: dict[str, Any] = {"from": who}
    answered = mapping(message.get("context")).get("id")
    if answered:
        details["references"] = [str(answered)]
    kind = str(message.get("type") or "")
    if kind in MEDIA:
        details["attached"] = kind
    return Incoming(
        external_id=str(message["id"]),
        text=words,
        author=author,
        identities=(("phone", f"+{who}"), ("author:whatsapp", who)) if who else (),
        written_at=epoch(message.get("timestamp")),
        thread=who,
        public=False,
        details=details,
        raw=dict(message),
    )


def _words(message: Mapping[str, Any]) -> str | None:
    kind = str(message.get("type") or "")
    inner = mapping(message.get(kind))
    if kind == "text":
        return str(inner.get("body") or "")
    if kind == "button":
        return str(inner.get("text") or "")
    if kind == "interactive":
        chosen = mapping(inner.get(str(inner.get("type") or "")))
        return str(chosen.get("title") or "")
    # Reactions, system notes and kinds of tomorrow open no matter.
    return str(inner.get("caption") or "") if kind in MEDIA else None


def _values(push: Push, phone: str) -> Iterator[Mapping[str, Any]]:
    for entry in entries(push, KIND):
        for value in changes(entry, "messages"):
            if str(mapping(value.get("metadata")).get("phone_number_id")) == phone:
                yield value


def _names(value: Mapping[str, Any]) -> dict[str, str]:
    return {
        str(row.get("wa_id")): str(mapping(row.get("profile")).get("name") or "")
        for row in rows(value.get("contacts"))
    }


def mapping(told: object) -> Mapping[str, Any]:
    """Return an object, or an empty one."""
    return told if isinstance(told, Mapping) else {}


def rows(told: object) -> list[Mapping[str, Any]]:
    """Return the objects of a list."""
    listed = told if isinstance(told, list) else []
    return [row for row in listed if isinstance(row, Mapping)]
