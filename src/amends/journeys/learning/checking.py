"""Checking: what else was looked at for a pattern, and found ordinary or not."""

from __future__ import annotations

from typing import Any

import polars as pl

from amends.core.patterns import Story
from amends.journeys.learning.slices import rate, window, within

DIMS = ("weekday", "daypart", "location", "channel", "product", "lang")
MOST = 8
"""Values of a dimension that are shown, the commonest first."""


def checked(table: pl.DataFrame, story: Story) -> list[dict[str, Any]]:
    """Return for each dimension its values, seen and ordinary, and what stands out.

    A dimension that the story names is compared with its other values; the others
    show how the matter is spread within the story.
    """
    cut = window(table, story, max(story.window_weeks, 6))
    found = []
    for dim in DIMS:
        rest = cut.filter(within(story, dim))
        rows = _values(rest, dim, story)
        if len(rows) > 1:
            named = story.places.get(dim, "")
            others = [
                r["value"] for r in rows if _stands_out(r) and r["value"] != named
            ]
            found.append({"dim": dim, "named": named, "rows": rows, "others": others})
    return found


def _values(rest: pl.DataFrame, dim: str, story: Story) -> list[dict[str, Any]]:
    told = rest.filter(pl.col(dim) != "")
    named = story.places.get(dim)
    usual = rate(told.filter(pl.col(dim) != named) if named else told)
    counted = (
        told.group_by(dim)
        .agg(pl.len().alias("said"), pl.col("hit").sum().alias("seen"))
        .sort(["said", dim], descending=[True, False])
    )
    rows = [
        {
            "value": row[dim],
            "said": row["said"],
            "seen": int(row["seen"] or 0),
            "usual": round(usual * row["said"], 1),
        }
        for row in counted.iter_rows(named=True)
    ]
    kept = [row for at, row in enumerate(rows) if at < MOST or row["value"] == named]
    return sorted(kept, key=lambda r: r["value"]) if dim == "weekday" else kept


def _stands_out(row: dict[str, Any]) -> bool:
    """More than twice what chance does to a count, and three at least."""
    seen, usual = row["seen"], row["usual"]
    return bool(seen >= 3 and seen > usual + 2 * max(usual, 0.5) ** 0.5)
