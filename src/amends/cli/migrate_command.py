"""`amends migrate`: bring the database to this version; a second time does nothing."""

from __future__ import annotations

import argparse
import sys

from amends.cli.installation import enter


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command understands."""
    parser.add_argument(
        "--quiet", action="store_true", help="say nothing when it works"
    )


def run(options: argparse.Namespace) -> int:
    """Migrate; 1 when the database cannot be reached or written."""
    enter()
    from django.core.management import call_command  # noqa: PLC0415 - after enter
    from django.db import DatabaseError  # noqa: PLC0415 - after enter

    try:
        call_command("migrate", interactive=False, verbosity=0 if options.quiet else 1)
    except DatabaseError as error:
        print(f"The database does not let itself be migrated: {error}", file=sys.stderr)
        print("`amends doctor` says what is wrong and what to do.", file=sys.stderr)
        return 1
    return 0
