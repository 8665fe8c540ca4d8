"""`amends check`: format, lint, types, layers, migrations, texts, house rules, docs."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from amends.cli.checking.checks import CHECKS, Check, module
from amends.cli.project import NotACheckout, checkout, clean_environment, tool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one check said."""

    check: Check
    status: int
    output: str
    seconds: float


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command understands."""
    names = ", ".join(check.name for check in CHECKS)
    parser.add_argument("only", nargs="*", help=f"some of: {names}")
    parser.add_argument(
        "--mend",
        action="store_true",
        help="first format, fix what ruff can, bring texts and pages up to date",
    )


def run(options: argparse.Namespace) -> int:
    """Run all checks, also after one has failed; 0 when none did."""
    unknown = set(options.only) - {check.name for check in CHECKS}
    if unknown:
        print(f"There is no check named {', '.join(sorted(unknown))}.", file=sys.stderr)
        return 2
    try:
        root = checkout()
    except NotACheckout as error:
        print(error, file=sys.stderr)
        return 2
    if options.mend:
        mend(root)
    chosen = [c for c in CHECKS if not options.only or c.name in options.only]
    with ThreadPoolExecutor(max_workers=2) as pool:
        outcomes = [
            told(outcome) for outcome in pool.map(lambda c: look(c, root), chosen)
        ]
    failed = [outcome.check.name for outcome in outcomes if outcome.status]
    print(f"\n{len(chosen) - len(failed)} checks hold, {len(failed)} do not", end="")
    print(f": {', '.join(failed)}" if failed else "")
    return 1 if failed else 0


def look(check: Check, root: Path) -> Outcome:
    """Run one check in a home of its own."""
    started = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="amends-check-") as home:
        done = subprocess.run(  # noqa: S603 - the commands are the table above
            check.command,
            cwd=root,
            env=clean_environment(Path(home)),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
    return Outcome(check, done.returncode, done.stdout, time.perf_counter() - started)


def told(outcome: Outcome) -> Outcome:
    """Print the line of a check, and what it said when it failed."""
    mark = "ok  " if outcome.status == 0 else "FAIL"
    check = outcome.check
    print(f"{mark} {check.name:<11}{outcome.seconds:6.1f} s  {check.promise}")
    if outcome.status:
        for line in outcome.output.rstrip().splitlines():
            print(f"     | {line}")
    sys.stdout.flush()
    return outcome


def mend(root: Path) -> None:
    """Do what a program can do by itself."""
    texts = module("amends.web.catalogues", "update")
    compiled = module("amends.web.catalogues", "compile")
    pages = [
        [*module(f"amends.cli.checking.{name}_page"), "--mend"]
        for name in ("commands", "platforms", "drafts")
    ]
    for command in (
        [tool("ruff"), "check", "--fix", "--quiet", "."],
        [tool("ruff"), "format", "--quiet", "."],
        texts,
        compiled,
        *pages,
        [*module("amends.web.manual.shelving"), "--mend"],
    ):
        with tempfile.TemporaryDirectory(prefix="amends-check-") as home:
            subprocess.run(  # noqa: S603 - the commands are the list above
                command, cwd=root, env=clean_environment(Path(home)), check=False
            )
