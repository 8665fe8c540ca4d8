"""The database: reachable, of a version we know, migrated, in the right mode."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from amends.cli.doctoring.finding import Finding

PART = "database"
OLDEST_POSTGRESQL = 15


def examine() -> Iterator[Finding]:
    """Say whether the desk can keep its data where it is told to."""
    try:
        connection.ensure_connection()
    except DatabaseError as error:
        yield Finding(
            PART,
            "fail",
            f"cannot be reached: {str(error).strip().splitlines()[0]}",
            "Is the server running, and is DATABASE_URL right? For SQLite, "
            "is the folder AMENDS_HOME writable?",
        )
        return
    yield from _sqlite() if connection.vendor == "sqlite" else _postgresql()
    yield _migrated()


def _sqlite() -> Iterator[Finding]:
    with connection.cursor() as cursor:
        cursor.execute("select sqlite_version()")
        (version,) = cursor.fetchone()
        cursor.execute("pragma journal_mode")
        (mode,) = cursor.fetchone()
    yield Finding(PART, "ok", f"SQLite {version} answers")
    if mode != "wal":
        yield Finding(
            PART,
            "fail",
            f"its journal mode is {mode}, so readers and writers block each other",
            "Keep AMENDS_HOME on a disk of this machine: network shares have no WAL.",
        )


def _postgresql() -> Iterator[Finding]:
    with connection.cursor() as cursor:
        cursor.execute("show server_version")
        (version,) = cursor.fetchone()
        cursor.execute("show server_encoding")
        (encoding,) = cursor.fetchone()
    if int(version.split(".")[0].split(" ")[0]) < OLDEST_POSTGRESQL:
        yield Finding(
            PART,
            "warn",
            f"PostgreSQL {version} is older than what Amends is tested on",
            f"Move to PostgreSQL {OLDEST_POSTGRESQL} or newer.",
        )
    else:
        yield Finding(PART, "ok", f"PostgreSQL {version} answers")
    if encoding != "UTF8":
        yield Finding(
            PART,
            "fail",
            f"its encoding is {encoding}, which cannot hold every customer's name",
            "Create the database with ENCODING 'UTF8'.",
        )


def _migrated() -> Finding:
    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if waiting:
        return Finding(
            PART,
            "fail",
            f"{len(waiting)} migrations have not been applied",
            "Run `amends migrate`; `amends up` does it by itself.",
        )
    return Finding(PART, "ok", "it is migrated to this version")
