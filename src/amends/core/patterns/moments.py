"""Moments: when it happened, on the clock of the place, else when it was posted."""

from __future__ import annotations

import polars as pl

WRITTEN, HAPPENED = "written_moment", "happened_moment"
_STAMP = r"^\s*(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2})?(?:[.,]\d+)?)?"
_OFFSET = r":?\d{2}(?::\d{2})?(?:[.,]\d+)?\s*(Z|z|[+-]\d{2}(?::?\d{2})?)\s*$"
_FROM_POSTING = 0.4
"""Share of visits whose daypart the posting time must meet before it stands in."""


def placed(rows: pl.DataFrame, zone: str | None) -> pl.DataFrame:
    """Add the moments, weekday (1-7) and daypart (1-5); 0 where it is not known.

    A time with an offset is moved into ``zone`` where one is given, and otherwise
    keeps the writer's own clock. A day without an hour has no daypart, unless it is
    the day of the writing, where the hour of the writing stands in.
    """
    rows = rows.with_columns(
        _sane(_wall(rows, "written_at", zone)).alias(WRITTEN),
        _sane(_wall(rows, "happened_at", zone)).alias("told"),
        _has_hour(rows, "written_at").alias("written_hour"),
        _has_hour(rows, "happened_at").alias("told_hour"),
    )
    # Nobody writes about what is still to come: such a visit time is a slip.
    told = pl.col("told")
    slip = told > pl.col(WRITTEN) + pl.duration(days=1)
    rows = rows.with_columns(pl.when(slip).then(None).otherwise(told).alias("told"))
    timed = rows.with_columns(
        pl.coalesce("told", WRITTEN).alias(HAPPENED),
        pl.col("told").is_null().alias("posted"),
        pl.when(pl.col("told").is_null())
        .then("written_hour")
        .otherwise("told_hour")
        .alias("hourly"),
    )
    tells = pl.lit(_posting_tells(timed))
    # "On Saturday", written that Saturday at nine: the evening is as good as told.
    same_day = (
        ~pl.col("posted")
        & ~pl.col("told_hour")
        & pl.col("written_hour")
        & (pl.col(HAPPENED).dt.date() == pl.col(WRITTEN).dt.date())
        & tells
    )
    hourly = pl.col("hourly") | same_day
    hour = pl.when(same_day).then(WRITTEN).otherwise(HAPPENED).dt.hour()
    part = (
        pl.when(hour < 5).then(5).when(hour < 11).then(1).when(hour < 14).then(2)
        .when(hour < 17).then(3).when(hour < 22).then(4).otherwise(5)
    )  # fmt: skip
    trusted = ~pl.col("posted") | tells
    return timed.with_columns(
        pl.when(trusted)
        .then(pl.col(HAPPENED).dt.weekday())
        .otherwise(0)
        .fill_null(0)
        .alias("weekday"),
        pl.when(trusted & hourly).then(part).otherwise(0).alias("daypart"),
    )


def _sane(moment: pl.Expr) -> pl.Expr:
    """A moment that a business can have seen; the year 1 or 9999 is a slip."""
    return pl.when(moment.dt.year().is_between(1980, 2200)).then(moment)


def _wall(rows: pl.DataFrame, column: str, zone: str | None) -> pl.Expr:
    kind = rows.schema[column]
    value = pl.col(column)
    if isinstance(kind, pl.Datetime):
        if kind.time_zone and zone:
            value = value.dt.convert_time_zone(zone)
        return value.dt.replace_time_zone(None).cast(pl.Datetime("us"))
    if kind == pl.Date:
        return value.cast(pl.Datetime("us"))
    text = value.cast(pl.String)
    hour = text.str.extract(_STAMP, 2).fill_null("00:00")
    wall = (text.str.extract(_STAMP, 1) + " " + hour).str.to_datetime(
        "%Y-%m-%d %H:%M", strict=False, time_unit="us"
    )
    if zone is None:
        return wall
    offset = text.str.extract(_OFFSET, 1)
    moved = (
        (wall - _minutes(offset))
        .dt.replace_time_zone("UTC")
        .dt.convert_time_zone(zone)
        .dt.replace_time_zone(None)
    )
    return pl.when(offset.is_null()).then(wall).otherwise(moved)


def _minutes(offset: pl.Expr) -> pl.Expr:
    sign = pl.when(offset.str.starts_with("-")).then(-1).otherwise(1)
    hours = offset.str.extract(r"^[+-](\d{2})", 1).cast(pl.Int64).fill_null(0)
    minutes = offset.str.extract(r"^[+-]\d{2}:?(\d{2})", 1).cast(pl.Int64).fill_null(0)
    return pl.duration(minutes=sign * (hours * 60 + minutes))


def _has_hour(rows: pl.DataFrame, column: str) -> pl.Expr:
    kind = rows.schema[column]
    if isinstance(kind, pl.Datetime):
        return pl.col(column).is_not_null()
    if kind == pl.Date:
        return pl.lit(value=False)
    return pl.col(column).cast(pl.String).str.extract(_STAMP, 2).is_not_null()


def _posting_tells(timed: pl.DataFrame) -> bool:
    """Whether posting times of this business are near enough to the visits.

    Learnt from the rows that tell both; without any the posting time is all there is.
    """
    both = timed.filter(~pl.col("posted"), pl.col("told_hour"), pl.col("written_hour"))
    if len(both) < 20:
        return True
    near = (pl.col(WRITTEN) - pl.col(HAPPENED)).dt.total_hours() <= 4
    share = both.select(near.mean()).item()
    return bool(share >= _FROM_POSTING)
