"""The picture of a pattern in a letter: blocks as text, and coloured cells."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

SHADES = ("#f1eee7", "#f3c9a8", "#e3935a", "#c4581c", "#7c2d08")
BLOCKS = " ▂▄▆█"


def bars(picture: dict[str, Any]) -> str:
    """Return the weeks as a row of blocks, the latest last."""
    sums = _weeks(picture)
    most = max([*sums, 1])
    steps = len(BLOCKS) - 1
    return "".join(BLOCKS[-(-n * steps // most)] for n in sums).strip() or "–"


def _weeks(picture: dict[str, Any]) -> list[int]:
    by_week = dict.fromkeys(picture["weeks"], 0)
    for week, _day, count in picture["cells"]:
        if week in by_week:
            by_week[week] += count
    return list(by_week.values())


def grid(picture: dict[str, Any]) -> Markup:
    """Return weeks by weekdays as a table of coloured cells."""
    counts = {(week, day): n for week, day, n in picture["cells"]}
    cell = Markup('<td width="14" height="14" bgcolor="{}" title="{}"></td>')
    lines = [
        Markup("<tr>{}</tr>").format(
            Markup("").join(
                cell.format(_shade(counts.get((week, day), 0)), week)
                for week in picture["weeks"]
            )
        )
        for day in range(1, 8)
    ]
    table = Markup('<table cellspacing="2" cellpadding="0" border="0">{}</table>')
    return table.format(Markup("").join(lines))


def _shade(count: int) -> str:
    return SHADES[min(count, len(SHADES) - 1)]
