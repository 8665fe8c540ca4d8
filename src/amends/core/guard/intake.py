"""Turn one line of the guard contract into a reply and its setting."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from amends.core.guard.channels import PRIVATE, channel
from amends.core.nouns import Business, Known, Remedy, Review, Setting, Signer


class Unreadable(ValueError):
    """The line is not a reply to guard; the message says which field is off."""


def from_json(line: Mapping[str, Any]) -> tuple[str, str, Setting]:
    """Return (id, reply, setting); raise Unreadable naming the field that is off."""
    if not isinstance(line, Mapping):
        raise Unreadable("a line must be an object with at least `reply`")
    if not isinstance(line.get("reply"), str):
        raise Unreadable("`reply` must be a text")
    name = _text(line, "channel") or "google"
    setting = Setting(
        channel=name,
        public=_flag(line, "public", default=channel(name).name not in PRIVATE),
        automatic=_flag(line, "automatic", default=False),
        sector=_text(line, "sector") or None,
        business=_business(_part(line, "business")),
        review=_review(_part(line, "review")),
        known=_known(_part(line, "known")),
        remedies=tuple(_remedies(_part(line, "policy"))),
        signer=_signer(_part(line, "signer")),
        earlier_replies=_texts(line, "earlier_replies"),
    )
    return str(line.get("id", "")), line["reply"], setting


def _business(part: Mapping[str, Any]) -> Business:
    languages, contact = _texts(part, "languages"), _texts(part, "contact")
    return Business(_text(part, "name"), languages, contact)


def _review(part: Mapping[str, Any]) -> Review:
    stars = part.get("stars")
    if stars is not None and (
        isinstance(stars, bool) or not isinstance(stars, int | float)
    ):
        raise Unreadable("`review.stars` must be a number or null")
    lang, author = _text(part, "lang") or None, _text(part, "author_public") or None
    return Review(_text(part, "text"), lang, stars, author)


def _known(part: Mapping[str, Any]) -> Known:
    name, fault = _text(part, "customer_name") or None, _text(part, "at_fault")
    return Known(name, _texts(part, "facts"), fault or "unknown")


def _signer(part: Mapping[str, Any]) -> Signer:
    return Signer(_text(part, "name"), _text(part, "role"))


def _remedies(policy: Mapping[str, Any]) -> list[Remedy]:
    entries = policy.get("remedies") or []
    if not isinstance(entries, list) or not all(
        isinstance(e, Mapping) for e in entries
    ):
        raise Unreadable("`policy.remedies` must be a list of objects")
    return [
        Remedy(
            _text(entry, "kind"),
            _sum(entry.get("max")),
            _text(entry, "currency") or None,
        )
        for entry in entries
    ]


def _sum(value: object) -> Decimal | None:
    try:
        return None if value is None else Decimal(str(value))
    except InvalidOperation:
        raise Unreadable("`policy.remedies[].max` must be a number or null") from None


def _part(line: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = line.get(name)
    if value is not None and not isinstance(value, Mapping):
        raise Unreadable(f"`{name}` must be an object")
    return value or {}


def _text(part: Mapping[str, Any], name: str) -> str:
    value = part.get(name)
    if value is not None and not isinstance(value, str):
        raise Unreadable(f"`{name}` must be a text or null")
    return value or ""


def _texts(part: Mapping[str, Any], name: str) -> tuple[str, ...]:
    value = part.get(name) or []
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise Unreadable(f"`{name}` must be a list of texts")
    return tuple(value)


def _flag(part: Mapping[str, Any], name: str, *, default: bool) -> bool:
    value = part.get(name)
    if value is not None and not isinstance(value, bool):
        raise Unreadable(f"`{name}` must be true or false")
    return default if value is None else value
