"""Bring a list of visits or orders in, here and now, and say who stays away."""

from __future__ import annotations

import argparse
import os
from pathlib import Path


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which words the command takes."""
    parser.add_argument("file", type=Path, help="CSV, Excel, JSON or JSON Lines")
    parser.add_argument("--organisation", help="its short name; needed when several")
    parser.add_argument("--location", help="short name of the location of all rows")


def run(options: argparse.Namespace) -> int:
    """Read the list; returns 1 when some rows stayed outside, 2 when all did."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "amends.config.settings")
    import django  # noqa: PLC0415 - only commands that store anything need it

    django.setup()
    from amends.cli.visiting import bring  # noqa: PLC0415 - after Django's set-up

    return bring(options)
