"""Rows as a file: CSV for a spreadsheet, Parquet for a program."""

from __future__ import annotations

import csv
import io
from typing import Any

Rows = list[dict[str, Any]]


def as_csv(rows: Rows) -> bytes:
    """Return rows as CSV that any spreadsheet opens; no cell can be a formula."""
    out = io.StringIO()
    # A spreadsheet knows UTF-8 by this mark.
    out.write("\ufeff")
    if rows:
        writer = csv.DictWriter(out, list(rows[0]))
        writer.writeheader()
        writer.writerows(
            {key: _tame(value) for key, value in row.items()} for row in rows
        )
    return out.getvalue().encode()


def as_parquet(rows: Rows) -> bytes:
    """Return rows as Parquet."""
    import polars  # noqa: PLC0415 - many megabytes, for one rare file

    out = io.BytesIO()
    polars.DataFrame(rows).write_parquet(out)
    return out.getvalue()


def _tame(value: object) -> object:
    risky = isinstance(value, str) and value[:1] in tuple("=+-@\t\r")
    return f"'{value}" if risky else value
