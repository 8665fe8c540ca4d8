"""Drawing: the numbers of a pattern's picture, weeks by weekdays."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import polars as pl

from amends.core.patterns import Story
from amends.journeys.learning.slices import monday, rate, window, within

LEAST, MOST = 13, 26


def drawn(table: pl.DataFrame, story: Story) -> dict[str, Any]:
    """Return the cells (week, weekday, count) and for each weekday seen and ordinary.

    All of it within the story's context without its weekday and daypart; what would
    be ordinary comes from the rest of the same weeks.
    """
    weeks = min(max(story.window_weeks, LEAST), MOST)
    cut = window(table, story, weeks)
    whole = cut.filter(within(story, "weekday", "daypart"))
    inside = within(story)
    usual = rate(cut.filter(~inside))
    last = monday(story.seen_on or story.since)
    # The first of these weeks is whole only when the look is made on a Sunday.
    begins = [last - timedelta(weeks=back) for back in range(weeks, -1, -1)]
    return {
        "weeks": [begin.isoformat() for begin in begins],
        "cells": _cells(whole.filter(pl.col("hit") > 0)),
        "days": [_day(whole, day, usual) for day in range(1, 8)],
        "weekday": int(story.places.get("weekday", 0) or 0),
    }


def _cells(hits: pl.DataFrame) -> list[list[Any]]:
    """Return (Monday, weekday, count) of every day with something on it."""
    counted = hits.group_by("day").len().sort("day")
    return [
        [monday(day).isoformat(), day.isoweekday(), count]
        for day, count in counted.iter_rows()
    ]


def _day(whole: pl.DataFrame, day: int, usual: float) -> dict[str, float]:
    mine = whole.filter(pl.col("day").dt.weekday() == day)
    return {
        "seen": int(mine["hit"].sum() or 0),
        "usual": round(usual * len(mine), 1),
        "said": len(mine),
    }
