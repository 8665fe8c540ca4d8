"""The tables of the dashboard as rows, for a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from amends.accounts.user import User
from amends.insights.rival import RivalFigure
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


def _loads(figures: Figures, places: dict[int, str]) -> Rows:
    del places
    rows = figures.loads
    people = User.objects.filter(pk__in=[row["person"] for row in rows])
    names = {person.pk: str(person) for person in people}
    counts = ("open", "overdue", "hard")
    return [
        {"person": names.get(row["person"], ""), **{n: row[n] for n in counts}}
        for row in rows
    ]


def _rivals(figures: Figures, places: dict[int, str]) -> Rows:
    """Every figure that was entered, so that a file tells how others went on."""
    del figures, places
    return [
        {
            "name": row.name,
            "platform": row.platform,
            "on": row.on.isoformat(),
            "rating": float(row.rating),
            "reviews": row.reviews,
            "reply_rate": None if row.reply_rate is None else float(row.reply_rate),
        }
        for row in RivalFigure.objects.order_by("name", "platform", "on")
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
    "loads": _loads,
    "rivals": _rivals,
}
