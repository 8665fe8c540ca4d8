"""Joining: what one person says twice counts once, before anything is counted."""

from __future__ import annotations

import polars as pl

_DAYS = 14


def joined(rows: pl.DataFrame) -> pl.DataFrame:
    """Keep one row for each id, each order, and each text that an author repeats.

    Of several versions the last written stays, with the time of the earliest visit;
    rows that name neither id, author nor order are never joined.
    """
    rows = rows.sort("written_moment", maintain_order=True)
    plain = (
        pl.col("text").str.to_lowercase().str.replace_all(r"[^\p{L}\p{N}]+", " ")
    ).str.strip_chars()
    fortnight = pl.col("written_moment").dt.epoch("d") // _DAYS
    keys = {
        "id": [pl.col("id")],
        "order": [pl.col("order"), pl.col("location"), pl.col("author")],
        "author": [pl.col("author"), plain.alias("plain"), fortnight.alias("near")],
    }
    for name, parts in keys.items():
        named = pl.col(name) != ""
        if name == "author":
            named &= plain != ""
        again = pl.struct(parts).is_last_distinct() | ~named
        if rows.select(again.all()).item() is False:
            rows = rows.filter(again)
    return rows
