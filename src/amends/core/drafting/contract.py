"""The drafting contract in JSON: a voice in, drafts out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from amends.core.nouns import Drafts, Voice

CHOICES = {
    "address": ("informal", "formal"),
    "length": ("short", "normal", "long"),
}


class Unreadable(ValueError):
    """The line asks for no draft we can make; the message names the field."""


def voice(given: object) -> Voice:
    """The voice of a contract line; an absent one is the plain voice."""
    if given is None:
        return Voice()
    if not isinstance(given, Mapping):
        raise Unreadable("`voice` must be an object")
    warmth = given.get("warmth", 1)
    if isinstance(warmth, bool) or not isinstance(warmth, int) or not 0 <= warmth <= 2:
        raise Unreadable("`voice.warmth` must be 0, 1 or 2")
    learnt = given.get("learnt_from") or []
    if not isinstance(learnt, list) or not all(isinstance(one, str) for one in learnt):
        raise Unreadable("`voice.learnt_from` must be a list of texts")
    return Voice(
        address=_choice(given, "address"),
        warmth=warmth,
        length=_choice(given, "length") or "normal",
        greeting=_text(given, "greeting"),
        closing=_text(given, "closing"),
        learnt_from=tuple(learnt),
    )


def as_json(drafts: Drafts) -> dict[str, Any]:
    """The drafts as the contract writes them."""
    return asdict(drafts)


def _choice(given: Mapping[str, Any], name: str) -> str | None:
    value = given.get(name)
    if value is not None and value not in CHOICES[name]:
        raise Unreadable(f"`voice.{name}` must be one of {', '.join(CHOICES[name])}")
    return value


def _text(given: Mapping[str, Any], name: str) -> str | None:
    value = given.get(name)
    if value is not None and not isinstance(value, str):
        raise Unreadable(f"`voice.{name}` must be a text or null")
    return value
