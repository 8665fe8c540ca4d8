"""One pass of pytest over some tests, and what came of it."""

from __future__ import annotations

import os
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from amends.cli.checking.checks import module
from amends.cli.project import clean_environment

NOTHING_COLLECTED = 5
CI_SEED = 3151630711


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
    """How many tests did what.

    ``waited`` holds the reason of each that did not run, ``again`` the name of each
    that was tried a second time.
    """

    run: Run
    passed: int
    failed: int
    waited: tuple[str, ...]
    seconds: float
    again: tuple[str, ...] = ()


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
    # A test that is tried again leaves a case for each try, and the last one counts.
    cases = [(_name(case), case) for case in _cases(report)]
    last = {name: _end(case) for name, case in cases}
    ends = list(last.values())
    again = [name for name, times in Counter(n for n, _ in cases).items() if times > 1]
    failed = sum(end == "failed" for end, _ in ends)
    waited = tuple(reason for end, reason in ends if end == "skipped")
    passed = sum(end == "passed" for end, _ in ends)
    if status not in {0, NOTHING_COLLECTED} and not failed:
        failed = 1
    return Outcome(run, passed, failed, waited, seconds, tuple(again))


def _cases(report: Path) -> Iterator[Element]:
    if report.exists():
        # Our own pytest has just written it: nothing hostile is in there.
        yield from ElementTree.parse(report).iter("testcase")  # noqa: S314 - as above


def _name(case: Element) -> str:
    return f"{case.get('classname', '')}::{case.get('name', '')}"


def _end(case: Element) -> tuple[str, str]:
    children = {child.tag: child for child in case}
    if {"failure", "error"} & children.keys():
        return "failed", ""
    if "skipped" in children:
        return "skipped", children["skipped"].get("message", "")
    return "passed", ""


def workers() -> tuple[str, ...]:
    """Return the words that spread a run over the cores; servers stay in one group."""
    cores = min(os.cpu_count() or 1, 4)
    return ("-n", str(cores), "--dist", "loadgroup") if cores > 1 else ()


def order() -> tuple[str, ...]:
    """Return the words that make CI run in one order; people get a new one each time.

    What passed must not fail a day later for the dice; who looks for tests that lean
    on one another runs them by hand.
    """
    strict = os.environ.get("CI", "").lower() == "true"
    return (f"--randomly-seed={CI_SEED}",) if strict else ()
