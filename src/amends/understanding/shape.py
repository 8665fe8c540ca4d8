"""The stored shape of a reading, there and back."""

from __future__ import annotations

from datetime import date
from typing import Any

from amends.core.nouns import Cue, Mention, Reading, When


def to_json(reading: Reading) -> dict[str, Any]:
    """Return the reading as plain lists, texts and numbers."""
    when = reading.when
    # Written out: asked for every arrival, and dataclasses.asdict copies deeply.
    return {
        "lang": reading.lang,
        "polarity": reading.polarity,
        "stars": reading.stars,
        "kind": reading.kind,
        "aspects": [
            {
                "aspect": mention.aspect,
                "polarity": mention.polarity,
                "quote": mention.quote,
                "confidence": mention.confidence,
            }
            for mention in reading.aspects
        ],
        "urgent": [{"id": cue.id, "quote": cue.quote} for cue in reading.urgent],
        "wants": [{"id": cue.id, "quote": cue.quote} for cue in reading.wants],
        "writer": reading.writer,
        "when": {
            "weekday": when.weekday,
            "daypart": when.daypart,
            "date": when.date.isoformat() if when.date else None,
        }
        if when
        else None,
        "praised_people": list(reading.praised_people),
        "personal_data": list(reading.personal_data),
        "confidence": reading.confidence,
    }


def from_json(content: dict[str, Any]) -> Reading:
    """Return what `to_json` stored; unknown keys of later versions are left out."""
    when = content.get("when")
    return Reading(
        lang=content["lang"],
        polarity=content["polarity"],
        stars=content["stars"],
        kind=content["kind"],
        aspects=tuple(Mention(**mention) for mention in content["aspects"]),
        urgent=tuple(Cue(**cue) for cue in content["urgent"]),
        wants=tuple(Cue(**cue) for cue in content["wants"]),
        writer=content["writer"],
        when=_when(when) if when else None,
        praised_people=tuple(content["praised_people"]),
        personal_data=tuple(content["personal_data"]),
        confidence=content["confidence"],
    )


def _when(content: dict[str, Any]) -> When:
    day = content.get("date")
    return When(
        weekday=content.get("weekday"),
        daypart=content.get("daypart"),
        date=date.fromisoformat(day) if day else None,
    )
