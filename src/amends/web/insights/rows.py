"""The tables of the dashboard as rows, for a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from amends.journeys.learning.figures import Figures, Side
from amends.web.insights.words import platform_name

Rows = list[dict[str, Any]]


def _weeks(figures: Figures, places: dict[int, str]) -> Rows:
    del places
    return [{"week": side.key.isoformat(), **_figures(side)} for side in figures.weeks]


def _places(figures: Figures, places: dict[int, str]) -> Rows:
    return [
        {"place": places[side.key], **_figures(side)}
        for side in figures.places
        if side.key in places
    ]


def _platforms(figures: Figures, places: dict[int, str]) -> Rows:
    del places
    return [
        {"platform": platform_name(side.key), **_figures(side)}
        for side in figures.platforms
    ]


def _aspects(figures: Figures, places: dict[int, str]) -> Rows:
    del places
    return [
        {
            "aspect": mood.aspect,
            "praised": mood.praised,
            "complained": mood.complained,
            "stars_lost": None if mood.impact is None else round(mood.impact, 2),
        }
        for mood in figures.moods
    ]


def _figures(side: Side) -> dict[str, Any]:
    sums = {name: side.sums[name] for name in side.sums if name != "squares"}
    rating = round(side.rating.value, 3) if side.rating.n else None
    return {**sums, "rating": rating}


TABLES: dict[str, Callable[[Figures, dict[int, str]], Rows]] = {
    "weeks": _weeks,
    "places": _places,
    "platforms": _platforms,
    "aspects": _aspects,
}
