"""Quietly: what a look says beside its cards, on the page and never as an alarm."""

from __future__ import annotations

from datetime import date
from typing import Any

from amends.core.patterns import Facts, Story
from amends.core.patterns.trend import Trend, trends
from amends.journeys.learning.describing import Names, sentences

MOST = 6


def beside(found: list[Story], names: Names) -> dict[str, Any]:
    """Return what is worth watching, and what has always been so."""
    watch = [sentences(story, names) for story in found if story.tier == "watch"]
    standing = [sentences(story, names) for story in found if story.standing]
    return {"watch": watch[:MOST], "standing": standing[:MOST]}


def turned(facts: Facts, day: date) -> dict[str, Any]:
    """Return the places and channels whose rating turned, the clearest first."""
    if not len(facts):
        return {"trends": []}
    told = [
        _plain(dim, trend)
        for dim in ("location", "channel")
        for trend in trends(facts, day, dim)
        if trend.is_told
    ]
    return {"trends": told[:MOST]}


def _plain(dim: str, trend: Trend) -> dict[str, Any]:
    return {
        "dim": dim,
        "value": trend.value,
        "since": trend.since.isoformat(),
        "reviews": trend.reviews,
        "before": round(trend.before, 2),
        "mean": round(trend.mean, 2),
    }
