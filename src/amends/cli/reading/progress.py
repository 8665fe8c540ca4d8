"""How far a long reading is, for whoever watches the terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from amends.core.reading.records import Record

EVERY = 1000


def shown(found: Iterable[Record]) -> Iterator[Record]:
    """Return the records; a person at the terminal sees their count grow.

    Nothing is written where the standard error is a file or the answers themselves
    go to the terminal.
    """
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield from found
        return
    count = 0
    for count, record in enumerate(found, 1):
        if count % EVERY == 0:
            print(f"\r{count} read", end="", file=sys.stderr, flush=True)
        yield record
    print(f"\r{count} read", file=sys.stderr)
