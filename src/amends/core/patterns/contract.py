"""Stories: what the desk is told, in the shape of the contract."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

Context = tuple[tuple[str, str], ...]
"""Pairs of dimension and value, in the order of the dimensions."""


_SILENCE = 4.0
_LEAST_SILENCE = 6.0


@dataclass(frozen=True, slots=True)
class Story:
    """One recurring matter with its evidence.

    ``tier``: pattern (pushed), watch (digest only), incident (one bad event);
    ``polarity``: neg, pos or ask; ``standing`` marks what has always been so;
    ``posted`` is the share of its feedback whose time is only that of posting;
    ``quarantine`` are the thin reviews of an attack that a person may set aside.
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
    last_on: date | None = None
    alerted_on: date | None = None
    state: str = "new"
    quarantine: tuple[str, ...] = ()

    @property
    def places(self) -> dict[str, str]:
        """The context as a mapping."""
        return dict(self.context)

    @property
    def is_over(self) -> bool:
        """Whether it has been silent for longer than chance would keep it so."""
        if self.seen_on is None or self.last_on is None or self.tier == "incident":
            return False
        going = max((self.last_on - self.since).days / 7, 1.0)
        silent = (self.seen_on - self.last_on).days / 7
        return silent >= max(_SILENCE * going / max(self.observed, 1.0), _LEAST_SILENCE)


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
    if story.quarantine:
        told["quarantine"] = list(story.quarantine)
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
