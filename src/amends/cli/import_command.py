"""Bring a file of feedback into an organisation, here and now, with progress."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which words the command takes."""
    parser.add_argument("file", type=Path, help="CSV, Excel, JSON, JSON Lines, Takeout")
    parser.add_argument("--organisation", help="its short name; needed when several")
    parser.add_argument("--location", help="short name of the location of all rows")
    parser.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="FIELD=COLUMN",
        help="say what a column means, such as text=Comment; may be repeated",
    )
    parser.add_argument(
        "--month-first", action="store_true", help="dates are month/day/year"
    )
    parser.add_argument(
        "--preview", action="store_true", help="show what would come in, and stop"
    )


def run(options: argparse.Namespace) -> int:
    """Import the file; returns 1 when some rows stayed outside, 2 when all did."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "amends.config.settings")
    import django  # noqa: PLC0415 - only commands that store anything need it

    django.setup()
    from amends.cli.importing import bring  # noqa: PLC0415 - after Django's set-up

    try:
        return bring(options)
    except KeyboardInterrupt:
        print("Stopped. What was taken in stays; the same command goes on.")
        return 130
    except OSError as error:
        print(f"{options.file}: {error.strerror}.", file=sys.stderr)
        return 2
