"""The table that the barest page reads."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from bench.desk.stock import stock

TABLE = "CREATE TABLE cases (id INTEGER PRIMARY KEY, at, stars, text, author)"
WORDS = "CREATE VIRTUAL TABLE words USING fts5 (text, content='')"


def filled(path: Path, rows: int) -> Path:
    """Write the table, its words and its one index."""
    with closing(sqlite3.connect(path)) as base, base:
        base.execute("PRAGMA journal_mode=WAL")
        base.execute(TABLE)
        base.execute(WORDS)
        for number, at, stars, text, author in stock(rows):
            row = (number, at.isoformat(), stars, text, author)
            base.execute("INSERT INTO cases VALUES (?, ?, ?, ?, ?)", row)
            base.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", row[::3])
        base.execute("CREATE INDEX newest ON cases (at DESC, id DESC)")
    return path
