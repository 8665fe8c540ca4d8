"""`amends test`: all on SQLite, what touches a database on PostgreSQL too."""

from __future__ import annotations

import argparse
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from amends.cli.project import NotACheckout, checkout
from amends.cli.testing import cluster, packages, table
from amends.cli.testing.runs import Run, carry_out, order, workers

SQLITE = f"SQLite {sqlite3.sqlite_version}"
CORE = "tests/core"
BARE = ("-p", "no:django")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command understands."""
    parser.add_argument("--sqlite", action="store_true", help="on SQLite only")
    parser.add_argument("--postgres", action="store_true", help="on PostgreSQL only")
    parser.set_defaults(more=[])
    parser.epilog = "Everything else goes to pytest: paths, -k, -x, -p no:randomly …"


def run(options: argparse.Namespace) -> int:
    """Run the tests and print the table; 0 when some ran and none failed."""
    try:
        root = checkout()
    except NotACheckout as error:
        print(error, file=sys.stderr)
        return 2
    strict = os.environ.get("CI", "").lower() == "true"
    lacking = packages.provide()
    # Hundreds of programs are started by the tests; none should compile all anew.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    both = options.sqlite == options.postgres
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        outcomes = [
            carry_out(each, root=root, folder=folder)
            for each in planned(
                tuple(located(word) for word in options.more),
                sqlite=both or options.sqlite,
                postgres=both or options.postgres,
                stack=stack,
            )
        ]
    print()
    print(*table.lines(outcomes), sep="\n")
    for need in lacking:
        print(f"NOT TESTED: {need.purpose}, for want of the package {need.package}")
    ran = any(outcome.passed for outcome in outcomes)
    failed = any(outcome.failed for outcome in outcomes)
    return 0 if ran and not failed and not (strict and lacking) else 1


def planned(
    words: tuple[str, ...], *, sqlite: bool, postgres: bool, stack: ExitStack
) -> Iterator[Run]:
    """Yield the runs in order; the cluster starts only when its turn comes."""
    if sqlite and not words:
        yield Run("core", "none", (*BARE, *order(), *workers(), CORE), django=False)
        yield Run("everything", SQLITE, (*order(), *workers(), f"--ignore={CORE}"))
    elif sqlite:
        yield Run("chosen", SQLITE, words)
    if postgres:
        on_server = words or (*order(), *workers(), f"--ignore={CORE}")
        if cluster.binaries() is None:
            print("\nNo PostgreSQL server programs here: apt-get install postgresql")
            return
        url = stack.enter_context(cluster.cluster())
        yield Run(
            "database", server_version(), ("--database-only", *on_server), url=url
        )


def located(word: str) -> str:
    """Let a path mean what it means to the caller; pytest itself runs at the root."""
    path, *inside = word.split("::")
    if word.startswith("-") or not Path(path).exists():
        return word
    return "::".join([str(Path(path).absolute()), *inside])


def server_version() -> str:
    """Return the name and number of the server, as in "PostgreSQL 15.18"."""
    folder = cluster.binaries()
    said = subprocess.run(  # noqa: S603 - PostgreSQL's own program
        [f"{folder}/postgres", "--version"],
        capture_output=True,
        text=True,
        check=False,
    ).stdout.split()
    return f"PostgreSQL {said[2]}" if len(said) > 2 else "PostgreSQL"
