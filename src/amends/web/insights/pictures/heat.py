"""Weeks by weekdays: a square for each day, darker the more was said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Literal

from babel import dates
from markupsafe import Markup

from amends.web import formats
from amends.web.insights.pictures.svg import drawing, part

Width = Literal["abbreviated", "narrow", "short", "wide"]
CELL, GAP, LEFT, TOP = 18, 3, 40, 18
INKS = ("#eeece6", "#f3c9a8", "#e3935a", "#c4581c", "#7c2d08")


def heat(picture: dict[str, Any], first: int, about: str) -> Markup:
    """Return the drawing; ``first`` is the weekday that begins a week, 0 Monday."""
    weeks = [date.fromisoformat(week) for week in picture["weeks"]]
    counts = {(week, day): n for week, day, n in picture["cells"]}
    order = [(first + k) % 7 + 1 for k in range(7)]
    step = CELL + GAP
    size = (LEFT + len(weeks) * step, TOP + 7 * step)
    parts = [*_days(order, picture["weekday"]), *_months(weeks)]
    for column, week in enumerate(weeks):
        for row, day in enumerate(order):
            count = counts.get((week.isoformat(), day), 0)
            parts.append(_cell(column, row, count))
    return drawing(size, about, parts, "heat")


def weekday_names(width: Width = "abbreviated") -> list[str]:
    """Return Monday to Sunday in the reader's language."""
    names = dates.get_day_names(width, "stand-alone", formats.locale())
    return [str(names[day]) for day in range(7)]


def _cell(column: int, row: int, count: int) -> Markup:
    shade = min(count, len(INKS) - 1)
    step = CELL + GAP
    x, y = LEFT + column * step, TOP + row * step
    square = part(
        "rect",
        x=x,
        y=y,
        width=CELL,
        height=CELL,
        rx=3,
        fill=INKS[shade],
        class_=f"heat__cell heat__cell--{shade}",
    )
    if not count:
        return square
    middle = {"x": x + CELL / 2, "y": y + CELL / 2 + 4, "text_anchor": "middle"}
    ink = "#ffffff" if shade > 2 else "#3b1a06"
    named = part("text", str(count), **middle, fill=ink, class_=f"heat__n--{shade}")
    return square + named


def _days(order: list[int], marked: int) -> Iterator[Markup]:
    names = weekday_names()
    for row, day in enumerate(order):
        here = " heat__day--here" if day == marked else ""
        yield part(
            "text",
            names[day - 1],
            x=0,
            y=TOP + row * (CELL + GAP) + CELL / 2 + 4,
            fill="#555555",
            class_=f"picture__word{here}",
        )


def _months(weeks: list[date]) -> Iterator[Markup]:
    """Name a month above its first week; too near ones are left out."""
    named, last = 0, -9
    for column, week in enumerate(weeks):
        if week.month != named and column - last > 1:
            named, last = week.month, column
            word = dates.format_date(week, "MMM", locale=formats.locale())
            x = LEFT + column * (CELL + GAP)
            yield part("text", word, x=x, y=11, fill="#555555", class_="picture__word")
