"""A line over weeks, with its scale; where a week has nothing, the line pauses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from babel import dates
from markupsafe import Markup

from amends.web import formats
from amends.web.insights.pictures.svg import drawing, part

WIDTH, HEIGHT, LEFT, TOP, BOTTOM = 560, 150, 34, 8, 22


@dataclass(frozen=True, slots=True)
class Scale:
    """From the lowest to the highest value that is drawn, with its marks."""

    low: float
    high: float
    marks: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its days, and their values; None where there is nothing to say."""

    days: Sequence[date]
    values: Sequence[float | None]


def lines(line: Line, scale: Scale, about: str) -> Markup:
    """Return the drawing of a line."""
    parts = [*_marks(scale), *_dates(line.days)]
    points = list(zip(line.days, line.values, strict=True))
    for run in _runs(points, scale):
        path = "M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in run)
        parts.append(
            part(
                "path",
                d=path,
                fill="none",
                stroke="#3f4fa3",
                stroke_width=2,
                stroke_linejoin="round",
                stroke_linecap="round",
                class_="line",
            )
        )
        x, y = run[-1]
        dot: dict[str, Any] = {"cx": f"{x:.1f}", "cy": f"{y:.1f}", "r": 3.2}
        parts.append(part("circle", **dot, fill="#3f4fa3", class_="line__dot"))
    return drawing((WIDTH, HEIGHT), about, parts, "lines")


def _runs(
    points: list[tuple[date, float | None]], scale: Scale
) -> Iterator[list[tuple[float, float]]]:
    run: list[tuple[float, float]] = []
    for place, (_day, value) in enumerate(points):
        if value is None:
            if run:
                yield run
            run = []
        else:
            run.append((_x(place, len(points)), _y(value, scale)))
    if run:
        yield run


def _x(place: int, count: int) -> float:
    room = WIDTH - LEFT - 8
    return LEFT + room * place / max(count - 1, 1)


def _y(value: float, scale: Scale) -> float:
    span = max(scale.high - scale.low, 1e-9)
    share = min(max((value - scale.low) / span, 0.0), 1.0)
    return HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP)


def _marks(scale: Scale) -> Iterator[Markup]:
    for value, word in scale.marks:
        y = f"{_y(value, scale):.1f}"
        ends: dict[str, Any] = {"x1": LEFT, "x2": WIDTH - 8, "y1": y, "y2": y}
        yield part("line", **ends, stroke="#dddddd", class_="picture__grid")
        yield part(
            "text",
            word,
            x=LEFT - 6,
            y=float(y) + 4,
            text_anchor="end",
            fill="#555555",
            class_="picture__word",
        )


def _dates(days: Sequence[date]) -> Iterator[Markup]:
    """Name four days at most, so that their words never touch."""
    count = len(days)
    for place in sorted({0, count // 3, 2 * count // 3, count - 1}):
        if 0 <= place < count:
            word = dates.format_skeleton("MMMd", days[place], locale=formats.locale())
            ends = {0: "start", count - 1: "end"}
            yield part(
                "text",
                word,
                x=f"{_x(place, count):.1f}",
                y=HEIGHT - 6,
                text_anchor=ends.get(place, "middle"),
                fill="#555555",
                class_="picture__word",
            )
