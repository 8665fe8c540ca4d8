"""The reading contract in JSON: one object in, one object out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from amends.core.nouns import Cue, Feedback, Reading, When

_LONGEST_WORD = 64


class Unreadable(ValueError):
    """A record that cannot be read; the message says which field and why."""


def feedback(record: Mapping[str, Any]) -> Feedback:
    """Return the feedback of one input object; only ``text`` must be there.

    Raises Unreadable. Fields the contract does not name are ignored.
    """
    text = record.get("text")
    if not isinstance(text, str):
        raise Unreadable("text is missing; give the words as a string in `text`")
    return Feedback(
        text=text,
        lang=_word(record, "lang"),
        stars=_stars(record.get("stars")),
        sector=_word(record, "sector"),
        channel=_word(record, "channel"),
        written_at=_instant(record.get("written_at")),
    )


def _word(record: Mapping[str, Any], name: str) -> str | None:
    value = record.get(name)
    if value is None or value == "":
        return None
    if not isinstance(value, str) or len(value) > _LONGEST_WORD:
        raise Unreadable(f"{name} must be a short word or null")
    return value.strip() or None


def _stars(value: object) -> float | None:
    if value is None or value == "":
        return None
    try:
        stars = float(value)  # type: ignore[arg-type]  # the except clause answers for it
    except (TypeError, ValueError):
        raise Unreadable(f"stars must be a number from 1 to 5, not {value!r}") from None
    if not 0 <= stars <= 5:
        raise Unreadable(f"stars must be a number from 1 to 5, not {value!r}")
    return stars


def _instant(value: object) -> datetime | None:
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise Unreadable("written_at must be a date and time as ISO 8601 text")
    try:
        return datetime.fromisoformat(value.strip())
    except ValueError:
        raise Unreadable(
            f"written_at {value[:40]!r} is no ISO 8601 date; write 2026-09-14T20:11:00"
        ) from None


def as_json(reading: Reading) -> dict[str, Any]:
    """Return the output object of one reading, with the evidence beside it."""
    return {
        "lang": reading.lang,
        "polarity": reading.polarity,
        "stars": reading.stars,
        "kind": reading.kind,
        "aspects": [
            {"aspect": one.aspect, "polarity": one.polarity, "quote": one.quote}
            for one in reading.aspects
        ],
        "urgent": [cue.id for cue in reading.urgent],
        "wants": [cue.id for cue in reading.wants],
        "writer": reading.writer,
        "when": _when(reading.when),
        "praised_people": list(reading.praised_people),
        "personal_data": list(reading.personal_data),
        "evidence": {
            "urgent": [_cue(cue) for cue in reading.urgent],
            "wants": [_cue(cue) for cue in reading.wants],
        },
        "confidence": reading.confidence,
    }


def _cue(cue: Cue) -> dict[str, str]:
    return {"id": cue.id, "quote": cue.quote}


def _when(when: When | None) -> dict[str, Any] | None:
    if when is None:
        return None
    told = {
        "weekday": when.weekday,
        "daypart": when.daypart,
        "date": when.date.isoformat() if when.date else None,
    }
    return {name: value for name, value in told.items() if value is not None}
