"""Run a constant statement with as little around it as the database allows.

Called where every arrival asks: rows, prepared, and a few named questions of models.
On SQLite Django's cursors cost as much as the statements themselves (a wrapper, a
second wrapper, and a search for placeholders each time); there the driver is asked
directly, inside the same connection, transaction and translation of errors. While
somebody counts statements, and on PostgreSQL, Django's own cursor is used.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper

Row = tuple[Any, ...]


def here() -> BaseDatabaseWrapper:
    """Return this thread's connection; Django's proxy would look it up each time."""
    return connections[DEFAULT_DB_ALIAS]


@cache
def vendor() -> str:
    """Return "sqlite" or "postgresql"; a process never changes its database."""
    return here().vendor


def ask(sql: str, parameters: Sequence[Any]) -> list[Row]:
    """Return all rows of a statement; ``sql`` has %s for each parameter.

    Values have to be as the database takes them. Raises Django's database errors.
    """
    connection = here()
    if not _direct(connection):
        with connection.cursor() as cursor:
            cursor.execute(sql, parameters)
            return list(cursor.fetchall())
    with connection.wrap_database_errors:
        found: list[Row] = connection.connection.execute(
            _for_driver(sql), parameters
        ).fetchall()
        return found


def repeat(sql: str, rows: Sequence[Sequence[Any]]) -> None:
    """Run a statement once for each row of parameters; otherwise as `ask`."""
    connection = here()
    if not _direct(connection):
        with connection.cursor() as cursor:
            cursor.executemany(sql, rows)
        return
    with connection.wrap_database_errors:
        connection.connection.executemany(_for_driver(sql), rows)


def _direct(connection: BaseDatabaseWrapper) -> bool:
    if vendor() != "sqlite" or connection.queries_logged:
        return False
    if connection.connection is None:
        connection.ensure_connection()
    connection.validate_no_broken_transaction()
    return True


@lru_cache(maxsize=512)
def _for_driver(sql: str) -> str:
    return sql.replace("%s", "?")
