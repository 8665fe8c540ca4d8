"""What SQLite is told of the tables, so that it asks for a case by the case.

Called after each migration. Without figures SQLite takes every index to be equally
good, and asks for the words of one case by reading those of the whole house: every
question names the house, and a house is all there is. PostgreSQL counts by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import connections

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.backends.utils import CursorWrapper

ROWS = 1_000_000
"""So many rows a table is taken to have: the plans are those of large houses."""
HOUSE = "organisation_id"
FEW = 10
"""Rows that share a key of their own: the events of a case, the feedback of one."""
SHARES = {
    HOUSE: 10,
    "state": 5,
    "stage": 5,
    "kind": 5,
    "polarity": 4,
    "verb": 20,
    "aspect": 40,
    "location_id": 50,
    "channel_id": 50,
    "assignee_id": 50,
    "user_id": 50,
    "written_by_id": 50,
}
"""Columns that tell few rows apart: into how many parts each divides the rows."""


def tell_the_planner(*, using: str, **_of_the_signal: Any) -> None:  # noqa: ANN401 - as Django sends it
    """Write down how far each index of a tenanted table narrows; for SQLite only."""
    connection = connections[using]
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE sqlite_schema")
        told = [
            (table, *index)
            for table in connection.introspection.table_names(cursor)
            for index in _indexes(cursor, table)
        ]
        cursor.execute("DELETE FROM sqlite_stat1")
        cursor.executemany("INSERT INTO sqlite_stat1 VALUES (%s, %s, %s)", told)
        # Asked again, it reads what stands there now.
        cursor.execute("ANALYZE sqlite_schema")


def _indexes(cursor: CursorWrapper, table: str) -> Iterator[tuple[str, str]]:
    """Yield name and figures of each index of a table that belongs to houses."""
    quoted = cursor.db.ops.quote_name(table)
    cursor.execute(f"PRAGMA table_info({quoted})")
    if HOUSE not in {row[1] for row in cursor.fetchall()}:
        return
    cursor.execute(f"PRAGMA index_list({quoted})")
    for _place, name, unique, *_origin in cursor.fetchall():
        cursor.execute(f"PRAGMA index_info({cursor.db.ops.quote_name(name)})")
        yield (
            name,
            narrowing([row[2] for row in cursor.fetchall()], unique=bool(unique)),
        )


def narrowing(columns: list[str], *, unique: bool) -> str:
    """Return the rows of the table, then those left after each column is known."""
    left = [ROWS]
    for column in columns:
        share = SHARES.get(column)
        left.append(max(1, left[-1] // share) if share else min(left[-1], FEW))
    if unique:
        left[-1] = 1
    return " ".join(map(str, left))
