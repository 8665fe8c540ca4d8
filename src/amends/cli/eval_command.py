"""``amends eval reading|guard FILE`` or ``eval drafts``: how well the core does."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from importlib import import_module
from pathlib import Path

from amends.core.nouns import Finding, Setting


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "what", choices=("reading", "guard", "drafts"), help="what to measure"
    )
    parser.add_argument(
        "file",
        nargs="*",
        type=Path,
        help="JSON Lines with the input and `expected`; reading takes csv.gz too; "
        "drafts takes none",
    )
    parser.add_argument(
        "--count", type=int, default=200, help="drafts: reviews per language"
    )
    parser.add_argument(
        "--seed", type=int, default=1, help="drafts: another seed, other reviews"
    )
    parser.add_argument(
        "--pages", type=Path, help="drafts: folder for the pages to judge them by"
    )


def run(options: Namespace) -> int:
    """Print the figures; return 1 where drafts miss a bar, 2 for an unusable file."""
    if options.what == "drafts":
        return _drafts(options)
    if not options.file:
        print(f"amends eval {options.what}: name a file", file=sys.stderr)
        return 2
    # Only the wanted half is loaded.
    measured = import_module(f"amends.core.{options.what}.evaluation")
    for path in options.file:
        try:
            print(measured.report(path))
        except (OSError, ValueError) as error:
            print(f"amends eval: {path}: {error}", file=sys.stderr)
            return 2
    return 0


def _drafts(options: Namespace) -> int:
    drafts = import_module("amends.core.drafting.evaluation")
    guard = import_module("amends.core.guard")

    def check(text: str, there: Setting) -> tuple[Finding, ...]:
        return tuple(guard.check(text, there))

    table, is_met = drafts.report(
        check,
        count=max(1, min(options.count, 2_000)),
        seed=options.seed,
        pages=options.pages,
    )
    print(table)
    return 0 if is_met else 1
