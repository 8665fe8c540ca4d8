"""`amends doctor`: database, disk, mail, clock, jobs, keys, reader; what to do."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import asdict
from functools import partial

from amends.cli.doctoring.finding import Finding
from amends.cli.installation import enter

MARKS = {"ok": "ok  ", "warn": "WARN", "fail": "FAIL"}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command understands."""
    parser.add_argument("--json", action="store_true", help="for programs")


def run(options: argparse.Namespace) -> int:
    """Look at everything and say what to do; 1 when something fails."""
    enter()
    found: list[Finding] = []
    for part, examine in examinations():
        for finding in guarded(part, examine):
            found.append(finding)
            if not options.json:
                tell(finding)
    counts = Counter(finding.level for finding in found)
    if options.json:
        json.dump([asdict(finding) for finding in found], sys.stdout, indent=1)
        print()
    else:
        print(
            f"\n{counts['ok']} fine, {counts['warn']} to note, {counts['fail']} wrong"
        )
    return 1 if counts["fail"] else 0


def examinations() -> Iterator[tuple[str, Callable[[], Iterator[Finding]]]]:
    """Yield every part and how it is looked at; called after Django is set up."""
    from django.conf import settings  # noqa: PLC0415 - after enter

    from amends.cli.doctoring import (  # noqa: PLC0415 - after enter
        clocks,
        database,
        disk,
        jobs,
        keys,
        mail,
        reader,
    )

    yield "database", database.examine
    yield "disk", disk.examine
    yield "keys", keys.examine
    yield "jobs", jobs.examine
    yield "reader", reader.examine
    yield "clock", clocks.examine
    yield "mail", partial(mail.examine, settings.ENV.mail_url)


def guarded(part: str, examine: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    """Look at one part; a surprise there must not keep us from the next."""
    try:
        yield from examine()
    except Exception as error:
        yield Finding(part, "fail", f"could not be looked at: {error!r}")


def tell(finding: Finding) -> None:
    """Print one line, and the advice below it when there is something to do."""
    print(f"{MARKS[finding.level]} {finding.part:<9} {finding.said}")
    if finding.level != "ok" and finding.advice:
        print(f"     {'':<9} → {finding.advice}")
    sys.stdout.flush()
