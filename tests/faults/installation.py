"""A fresh, migrated installation of its own, on whichever database is asked for."""

from __future__ import annotations

import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import dj_database_url


@contextmanager
def installation(database_url: str) -> Iterator[None]:
    """Set Django up on a database nobody else uses, and remove it at the end."""
    home = Path(tempfile.mkdtemp(prefix="amends-faults-"))
    os.environ["AMENDS_HOME"] = str(home)
    os.environ["DJANGO_SETTINGS_MODULE"] = "amends.config.settings"
    try:
        with _database(database_url) as url:
            os.environ["DATABASE_URL"] = url
            _set_django_up()
            yield
            _hang_up()
    finally:
        shutil.rmtree(home, ignore_errors=True)


@contextmanager
def _database(url: str) -> Iterator[str]:
    if not url.startswith("postgres"):
        # Empty means SQLite in the home of the installation.
        yield ""
        return
    import psycopg

    parts = dj_database_url.parse(url)
    name = f"amends_faults_{secrets.token_hex(4)}"
    server = {
        "host": parts["HOST"],
        "port": parts["PORT"] or None,
        "user": parts["USER"],
        "password": parts["PASSWORD"] or None,
        "dbname": parts["NAME"],
    }
    with psycopg.connect(**server, autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name}")
        try:
            head, _, tail = url.partition("?")
            yield f"{head.rpartition('/')[0]}/{name}" + (f"?{tail}" if tail else "")
        finally:
            admin.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _set_django_up() -> None:
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    _hang_up()


def _hang_up() -> None:
    from django.db import connections

    connections.close_all()
