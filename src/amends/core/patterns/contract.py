"""Stories: what the desk is told, in the shape of the contract."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

Context = tuple[tuple[str, str], ...]
"""Pairs of dimension and value, in the order of the dimensions."""


@dataclass(frozen=True, slots=True)
class Story:
    """One recurring matter with its evidence.

    ``tier``: pattern (pushed), watch (digest only), incident (one bad event);
    ``polarity``: neg or pos; ``standing`` marks what has always been so;
    ``posted`` is the share of its feedback whose time is only that of posting.
    """

    aspect: str
    context: Context
    window_weeks: int
    observed: float
    expected: float
    ratio: float
    ratio_low: float
    score: float
    tier: str
    since: date
    ids: tuple[str, ...]
    dates: int
    polarity: str = "neg"
    standing: bool = False
    posted: float = 0.0
    seen_on: date | None = None
    alerted_on: date | None = None
    state: str = "new"

    @property
    def places(self) -> dict[str, str]:
        """The context as a mapping."""
        return dict(self.context)


def as_json(story: Story, sentence: str) -> dict[str, Any]:
    """Return the story as the contract's object."""
    told: dict[str, Any] = {
        "aspect": story.aspect,
        "context": context_as_json(story.context),
        "window_weeks": story.window_weeks,
        "observed": _figure(story.observed),
        "expected": round(story.expected, 2),
        "ratio": round(story.ratio, 2),
        "ratio_low": round(story.ratio_low, 2),
        "score": round(story.score, 2),
        "tier": story.tier,
        "since": story.since.isoformat(),
        "ids": list(story.ids),
        "sentence": sentence,
        "polarity": story.polarity,
        "dates": story.dates,
        "standing": story.standing,
    }
    if story.alerted_on is not None:
        told["alerted_on"] = story.alerted_on.isoformat()
    return told


def context_as_json(context: Context) -> dict[str, Any]:
    """A context as the contract has it; weekdays are numbers 1 to 7."""
    return {dim: _plain(dim, value) for dim, value in context}


def _plain(dim: str, value: str) -> str | int:
    return int(value) if dim == "weekday" and value.isdigit() else value


def _figure(count: float) -> float:
    return int(count) if float(count).is_integer() else round(count, 1)
