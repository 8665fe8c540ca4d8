"""Slices: the facts of a story's window, by the dimensions that a context names."""

from __future__ import annotations

from datetime import date, timedelta

import polars as pl

from amends.core.patterns import Story
from amends.core.patterns.moments import HAPPENED, placed

PARTS = ("morning", "midday", "afternoon", "evening", "night")


def window(table: pl.DataFrame, story: Story, weeks: int) -> pl.DataFrame:
    """Return the facts of the last weeks with day, weekday, daypart and ``hit``.

    ``hit`` is 1 where the feedback speaks of the story's aspect, on its side.
    """
    last = story.seen_on or story.since
    begin = last - timedelta(weeks=weeks) + timedelta(days=1)
    # Nobody writes before the visit: what was written earlier happened earlier.
    lately = table.filter(pl.col("written_at") >= begin.isoformat())
    timed = placed(lately.with_row_index("line"), None)
    day = pl.col(HAPPENED).dt.date()
    column = "negative" if story.polarity == "neg" else "positive"
    return (
        timed.with_columns(
            day.alias("day"),
            pl.col("weekday").cast(pl.String).replace("0", ""),
            _part().alias("daypart"),
            pl.col("location").cast(pl.String).replace("0", ""),
            _hit(column, story.aspect).alias("hit"),
        )
        .filter((pl.col("day") >= begin) & (pl.col("day") <= last))
        .select(
            "id", "day", "weekday", "daypart", "location", "channel", "product", "lang",
            "hit",
        )
    )  # fmt: skip


def within(story: Story, *besides: str) -> pl.Expr:
    """Return the condition of the story's context, leaving some dimensions out."""
    inside = pl.lit(value=True)
    for dim, value in story.context:
        if dim not in besides:
            inside = inside & (pl.col(dim) == value)
    return inside


def rate(table: pl.DataFrame) -> float:
    """Return the share that speaks of it; half a complaint is taken as seen."""
    return (int(table["hit"].sum() or 0) + 0.5) / (len(table) + 2.0)


def monday(day: date) -> date:
    """Return the Monday of a day's week: columns of the picture are whole weeks."""
    return day - timedelta(days=day.weekday())


def _part() -> pl.Expr:
    code = pl.col("daypart")
    said = pl.lit("")
    for number, name in enumerate(PARTS, 1):
        said = pl.when(code == number).then(pl.lit(name)).otherwise(said)
    return said


def _hit(column: str, aspect: str) -> pl.Expr:
    if aspect in ("attack", "burst"):
        return (pl.col("stars") <= 2).fill_null(value=False).cast(pl.Int64)
    padded = pl.lit(";") + pl.col(column) + pl.lit(";")
    return padded.str.contains(f";{aspect}:", literal=True).cast(pl.Int64)
