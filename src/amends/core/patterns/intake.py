"""Intake: rows of a file become the fact table; what cannot be read is named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import polars as pl

from .facts import DIMENSIONS, Facts, Ints, Mentions, Words
from .joining import joined
from .moments import HAPPENED, WRITTEN, placed

REQUIRED = ("written_at", "location", "channel", "negative")
_TEXTS = [
    "id",
    "location",
    "channel",
    "product",
    "lang",
    "negative",
    "positive",
    "questions",
    "author",
    "order",
    "text",
]
_VALUES = {"location": 5000, "channel": 30, "product": 500, "lang": 40}
"""Values of a dimension that are told apart, the commonest first."""
DAYPARTS = ("morning", "midday", "afternoon", "evening", "night")
_FIXED = {"weekday": tuple("1234567"), "daypart": DAYPARTS}


class Unreadable(ValueError):
    """The file cannot be used: bring it as CSV or Parquet with the named columns."""


@dataclass(frozen=True, slots=True)
class Taken:
    """The fact table, and what had to be left out, one line each."""

    facts: Facts
    troubles: tuple[str, ...] = ()


def from_file(path: Path, zone: str | None = None) -> Taken:
    """Read CSV, or Parquet where the name ends so."""
    if path.is_dir():
        raise Unreadable(f"{path} is a folder: name one file")
    try:
        if path.suffix.lower() in (".parquet", ".pq"):
            rows = pl.read_parquet(path, glob=False)
        else:
            rows = pl.read_csv(
                path, infer_schema=False, encoding="utf8-lossy", glob=False
            )
    except (pl.exceptions.PolarsError, UnicodeError) as error:
        raise Unreadable(f"not readable: {str(error).splitlines()[0]}") from error
    return from_rows(rows, zone)


def from_rows(
    rows: pl.DataFrame,
    zone: str | None = None,
    usual: Mapping[str, float] | None = None,
) -> Taken:
    """Take rows as the contract names them; missing optional columns are fine.

    ``usual`` may tell complaints a review of an aspect in the trade, or at the house's
    other places: what a young business takes for ordinary until it knows itself.
    """
    rows = rows.rename(lambda name: name.strip().lstrip("\ufeff").lower())
    missing = [name for name in REQUIRED if name not in rows.columns]
    if missing:
        raise Unreadable(f"the column {missing[0]!r} is missing")
    rows = _completed(rows).with_row_index("line", offset=2)
    timed = placed(rows, zone)
    lost = timed.filter(pl.col(WRITTEN).is_null())
    troubles = tuple(
        f"line {line}: no time of writing that can be read" for line in lost["line"]
    )
    kept = joined(timed.filter(pl.col(WRITTEN).is_not_null()))
    facts = _facts(kept)
    if usual:
        known = [usual.get(aspect, np.nan) for aspect in facts.aspects]
        facts = replace(facts, sector=np.array(known, dtype=np.float64))
    return Taken(facts, troubles)


def _completed(rows: pl.DataFrame) -> pl.DataFrame:
    wanted = []
    for name in _TEXTS:
        given = pl.col(name) if name in rows.columns else pl.lit(None)
        wanted.append(given.cast(pl.String).str.strip_chars().fill_null("").alias(name))
    for name in ("stars", "orders"):
        given = pl.col(name) if name in rows.columns else pl.lit(None)
        wanted.append(given.cast(pl.Float64, strict=False).alias(name))
    if "happened_at" not in rows.columns:
        wanted.append(pl.lit(None, dtype=pl.String).alias("happened_at"))
    return rows.with_columns(wanted)


def _facts(rows: pl.DataFrame) -> Facts:
    day = rows[HAPPENED].dt.epoch("d").to_numpy().astype(np.int64)
    columns, names = [], []
    for dim in DIMENSIONS:
        codes, words = _coded(rows, dim)
        columns.append(codes)
        names.append(words)
    complaints, praise = _said(rows, "negative"), _said(rows, "positive")
    asked = _said(rows, "questions")
    aspects = sorted({*complaints["aspect"], *praise["aspect"], *asked["aspect"]})
    return Facts(
        ids=rows["id"].to_numpy().astype(object),
        day=day,
        known=rows[WRITTEN].dt.epoch("d").to_numpy().astype(np.int64),
        codes=np.vstack(columns) if columns else np.empty((0, 0), dtype=np.int64),
        names=tuple(names),
        stars=rows["stars"].to_numpy().astype(np.float64),
        posted=rows["posted"].to_numpy(),
        aspects=tuple(aspects),
        complaints=_mentions(complaints, aspects),
        praise=_mentions(praise, aspects),
        questions=_mentions(asked, aspects),
        orders=rows["orders"].to_numpy().astype(np.float64),
        orders_named=_words(rows, "order"),
        authors=_words(rows, "author"),
        texts=_words(rows, "text"),
    )


def _words(rows: pl.DataFrame, column: str) -> Words:
    """The words of a column, nothing at all where no row has any."""
    words = rows[column].to_numpy().astype(object)
    return words if (words != "").any() else words[:0]


def _coded(rows: pl.DataFrame, dim: str) -> tuple[Ints, tuple[str, ...]]:
    if dim in _FIXED:
        return rows[dim].to_numpy().astype(np.int64), ("", *_FIXED[dim])
    told = rows[dim].filter(rows[dim] != "").value_counts(sort=True)[dim]
    words = sorted(told.head(_VALUES[dim]))
    place = {word: at for at, word in enumerate(("", *words))}
    # What is too rare to stand out is taken as not told.
    codes = rows[dim].replace_strict(place, default=0, return_dtype=pl.Int64).to_numpy()
    return codes, ("", *words)


def _said(rows: pl.DataFrame, column: str) -> pl.DataFrame:
    """Return one row for each mention: row, aspect, weight."""
    part = pl.col("part")
    weight = part.str.extract(r":([^:]*)$").cast(pl.Float64, strict=False)
    return (
        rows.select(pl.col(column).str.split(";").alias("part"))
        .with_row_index("row")
        .explode("part")
        .with_columns(part.str.strip_chars())
        .filter(part != "")
        .with_columns(
            part.str.replace(r":[^:]*$", "").str.strip_chars().alias("aspect"),
            weight.fill_null(1.0).fill_nan(1.0).clip(0.0, 1.0).alias("weight"),
        )
        .filter(pl.col("aspect") != "", pl.col("weight") > 0)
        .group_by("row", "aspect", maintain_order=True)
        .agg(pl.col("weight").max())
    )


def _mentions(said: pl.DataFrame, aspects: list[str]) -> Mentions:
    place = {aspect: at for at, aspect in enumerate(aspects)}
    return Mentions(
        said["row"].to_numpy().astype(np.int64),
        said["aspect"].replace_strict(place, return_dtype=pl.Int64).to_numpy(),
        said["weight"].to_numpy().astype(np.float64),
    )
