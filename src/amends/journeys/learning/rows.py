"""A card as a row, and back: core remembers cards, the room keeps patterns."""

from __future__ import annotations

from dataclasses import asdict, fields, replace
from datetime import date
from typing import Any

from amends.core.patterns import Card, Story
from amends.insights.pattern import Pattern

_DAYS = ("since", "seen_on", "last_on", "alerted_on")


def card_of(row: Pattern) -> Card:
    """Return the row as core remembers it."""
    story = replace(story_from_json(row.story), state=row.state)
    return Card(story, row.first_on, row.told, row.last_on, str(row.state))


def story_to_json(story: Story) -> dict[str, Any]:
    """Return every field of a story as plain values."""
    told = asdict(story)
    days = {name: told[name].isoformat() for name in _DAYS if told[name]}
    return told | dict.fromkeys(_DAYS) | days


def story_from_json(told: dict[str, Any]) -> Story:
    """Return what was stored; what a later version no longer knows is left out."""
    known = {field.name for field in fields(Story)}
    values = {name: value for name, value in told.items() if name in known}
    for name in _DAYS:
        if values.get(name):
            values[name] = date.fromisoformat(values[name])
    values["context"] = tuple((dim, value) for dim, value in values["context"])
    for name in ("ids", "quarantine"):
        values[name] = tuple(values.get(name, ()))
    return Story(**values)
