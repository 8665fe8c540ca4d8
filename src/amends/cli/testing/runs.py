"""One pass of pytest over some tests, and what came of it."""

from __future__ import annotations

import os
import re
import subprocess
import time
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from amends.cli.checking.checks import module
from amends.cli.project import clean_environment

NOTHING_COLLECTED = 5
SUITE = re.compile(r"<testsuite\b[^>]*>")
COUNT = re.compile(r'\b(tests|failures|errors|skipped)="(\d+)"')
SKIPPED = re.compile(r'<skipped\b[^>]*\bmessage="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Run:
    """What to run and on which database; an empty URL means SQLite."""

    name: str
    database: str
    words: tuple[str, ...]
    url: str = ""
    django: bool = True


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many tests did what; ``waited`` holds the reason of each that did not run."""

    run: Run
    passed: int
    failed: int
    waited: tuple[str, ...]
    seconds: float


def carry_out(run: Run, *, root: Path, folder: Path) -> Outcome:
    """Run pytest in a process of its own and count what it reports."""
    report = folder / f"{run.name}-{run.database}.xml"
    environment = clean_environment(folder / "home")
    if run.url:
        environment["DATABASE_URL"] = run.url
    # Set up by tests/environment.py, in the temporary home of each process.
    environment.pop("DJANGO_SETTINGS_MODULE")
    if not run.django:
        environment["DJANGO_SETTINGS_MODULE"] = ""
    started = time.perf_counter()
    status = subprocess.run(  # noqa: S603 - pytest with the words of our caller
        module("pytest", f"--junitxml={report}", *run.words),
        cwd=root,
        env=environment,
        check=False,
    ).returncode
    seconds = time.perf_counter() - started
    return counted(run, report=report, status=status, seconds=seconds)


def counted(run: Run, *, report: Path, status: int, seconds: float) -> Outcome:
    """Read the report; a run that left none, or failed without a test, failed once."""
    text = report.read_text("utf-8") if report.exists() else ""
    tag = SUITE.search(text)
    found = dict(COUNT.findall(tag[0])) if tag else {}
    counts = {name: int(number) for name, number in found.items()}
    failed = counts.get("failures", 0) + counts.get("errors", 0)
    waited = tuple(unescape(reason) for reason in SKIPPED.findall(text))
    passed = counts.get("tests", 0) - failed - counts.get("skipped", 0)
    if status not in {0, NOTHING_COLLECTED} and not failed:
        failed = 1
    return Outcome(run, passed, failed, waited, seconds)


def workers() -> tuple[str, ...]:
    """Return the words that spread a run over the cores; servers stay in one group."""
    cores = min(os.cpu_count() or 1, 4)
    return ("-n", str(cores), "--dist", "loadgroup") if cores > 1 else ()
