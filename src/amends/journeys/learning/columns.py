"""The columns of the fact table: their kinds, and the way into a sheet and out."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import date

import polars as pl

from amends.accounts.organisation import Organisation
from amends.insights.sheet import BLOCK, Sheet

SCHEMA: dict[str, pl.DataType | type[pl.DataType]] = {
    "id": pl.Int64,
    "case": pl.Int64,
    "first": pl.Boolean,
    "written_at": pl.String,
    "happened_at": pl.String,
    "week": pl.Date,
    "location": pl.Int64,
    "channel": pl.String,
    "product": pl.String,
    "lang": pl.String,
    "stars": pl.Float64,
    "polarity": pl.String,
    "kind": pl.String,
    "negative": pl.String,
    "positive": pl.String,
    "author": pl.Int64,
    "order": pl.String,
    "aside": pl.Boolean,
    "owed": pl.Boolean,
    "received": pl.Int64,
    "answered": pl.Int64,
    "due": pl.Int64,
    "open": pl.Boolean,
    "solved": pl.Boolean,
    "content": pl.String,
    "raised": pl.Boolean,
    "assignee": pl.Int64,
    "severity": pl.Int64,
    "waits": pl.Boolean,
}
"""Instants are minutes since 1970; ``written_at`` and ``happened_at`` are on the clock
of the place, so that no later step has to know about zones and summer time."""

Row = tuple[object, ...]


def frame(rows: Iterable[Row]) -> pl.DataFrame:
    """Return rows as a table with the columns of SCHEMA."""
    return pl.DataFrame(list(rows), schema=SCHEMA, orient="row")


def keep(house: Organisation, touched: set[int], new: pl.DataFrame) -> set[date]:
    """Let these rows stand for the touched cases; other rows stay as they are.

    Returns the weeks in which something is different now.
    """
    weeks = set(new["week"].to_list())
    blocks = set((new["id"] // BLOCK).unique().to_list())
    held = {sheet.block: sheet for sheet in Sheet.objects.of_blocks(blocks)}
    for block in sorted(blocks):
        mine = new.filter(pl.col("id") // BLOCK == block)
        if block in held:
            old = _read(bytes(held[block].body))
            kept = old.filter(~pl.col("case").is_in(list(touched)))
            kept = kept.filter(~pl.col("id").is_in(mine["id"].to_list()))
            gone = old.join(kept, on="id", how="anti")
            weeks |= set(gone["week"].to_list())
            mine = pl.concat([kept, mine]).sort("id")
        Sheet.keep(house, block, _written(mine), len(mine))
    return weeks


def facts() -> pl.DataFrame:
    """Return every fact of the house in scope, the oldest first."""
    sheets = [_read(bytes(sheet.body)) for sheet in Sheet.objects.all().in_order()]
    return pl.concat(sheets) if sheets else frame([])


def _written(table: pl.DataFrame) -> bytes:
    out = io.BytesIO()
    table.write_ipc(out, compression="zstd")
    return out.getvalue()


def _read(body: bytes) -> pl.DataFrame:
    table = pl.read_ipc(io.BytesIO(body), use_pyarrow=False)
    # A column that a later version added is empty in a sheet of an earlier one.
    missing = [
        pl.lit(None, dtype=kind).alias(name)
        for name, kind in SCHEMA.items()
        if name not in table.columns
    ]
    return table.with_columns(missing).select(list(SCHEMA))
