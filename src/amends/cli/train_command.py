"""``amends train --with FILE``: lay an organisation's corrections over the reader."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from amends.cli.refusal import refuse
from amends.core.reading import Unreadable
from amends.core.reading.learning import Lesson, keep, learn, lesson, trial
from amends.core.reading.records import records

LESSONS = Path("lessons.json")


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "--with",
        dest="corrections",
        type=Path,
        required=True,
        metavar="FILE",
        help="corrections as the page gives them out, JSON Lines",
    )
    parser.add_argument(
        "--into",
        type=Path,
        default=LESSONS,
        metavar="FILE",
        help="where to keep what was learnt; take it away and all reads as before",
    )


def run(options: Namespace) -> int:
    """Write what was learnt and print what it changes; 2 where nothing was learnt.

    The same corrections give the same file, and each organisation has its own.
    """
    try:
        lessons, bad = _lessons(options.corrections)
        if not lessons:
            print("amends train: no correction to learn from", file=sys.stderr)
            return 2
        learnt = learn(lessons)
        keep(learnt, options.into)
    except OSError as error:
        print(f"amends train: {error}", file=sys.stderr)
        return 2
    tried = trial(lessons, learnt)
    print(f"{len(lessons)} corrections; labels that differ from what people said:")
    print(f"  as it ships                      {tried.untaught}")
    print(f"  with these lessons               {tried.taught}")
    print(f"  each with the other four fifths  {tried.unseen}")
    print(f"Kept in {options.into}. Use: amends read FILE --with {options.into}")
    print("To undo it all, take the file away.")
    return 1 if bad else 0


def _lessons(path: Path) -> tuple[list[Lesson], int]:
    """Return the lessons of a file, and how many of its lines are none."""
    found: list[Lesson] = []
    bad = 0
    with path.open(encoding="utf-8", errors="replace", newline="") as lines:
        for record in records(lines):
            trouble = record.trouble
            if not trouble:
                try:
                    found.append(lesson(record.fields))
                    continue
                except Unreadable as error:
                    trouble = str(error)
            bad += 1
            refuse(record.line, trouble, record.fields.get("id"))
    return found, bad
