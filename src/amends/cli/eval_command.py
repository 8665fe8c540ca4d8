"""``amends eval reading|guard FILE``: measure against labelled lines."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from importlib import import_module
from pathlib import Path


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("what", choices=("reading", "guard"), help="what to measure")
    parser.add_argument(
        "file",
        nargs="+",
        type=Path,
        help="JSON Lines with the input and `expected`; reading takes csv.gz too",
    )


def run(options: Namespace) -> int:
    """Print the figures of each file; return 2 when a file cannot be used."""
    # Only the wanted half is loaded.
    measured = import_module(f"amends.core.{options.what}.evaluation")
    for path in options.file:
        try:
            print(measured.report(path))
        except (OSError, ValueError) as error:
            print(f"amends eval: {path}: {error}", file=sys.stderr)
            return 2
    return 0
