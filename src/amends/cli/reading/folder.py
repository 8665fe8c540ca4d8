"""A folder of files: each gets its own file of readings, and a done one is left."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

from amends.cli.reading.lines import read_all, records_of
from amends.core.reading.learning import Learnt

KINDS = (".jsonl", ".ndjson", ".csv", ".tsv", ".xlsx", ".parquet")
MADE = ".readings.jsonl"
Work = Callable[[Path, Path, Learnt], int]
"""Reads the first file into the second; returns how many records were no texts."""


def read_folder(source: Path, into: Path, learnt: Learnt, work: Work) -> int:
    """Read each file that has no readings yet; return 1 where something was amiss.

    A run that was cut off goes on with the file at which it stopped: readings take
    their name only when they are whole.
    """
    into.mkdir(parents=True, exist_ok=True)
    status = 0
    waiting = list(_waiting(source, into))
    for number, (path, made) in enumerate(waiting, 1):
        print(f"{number} of {len(waiting)}: {path.name}", file=sys.stderr)
        part = made.with_name(f".{made.name}.part")
        try:
            bad = work(path, part, learnt)
            part.replace(made)
        except OSError as error:
            print(f"amends read: {path.name}: {error}", file=sys.stderr)
            bad = 1
        status = status or int(bool(bad))
    return status


def _waiting(source: Path, into: Path) -> Iterator[tuple[Path, Path]]:
    for path in sorted(source.iterdir()):
        made = into / f"{path.name}{MADE}"
        is_text = path.suffix.lower() in KINDS and not path.name.endswith(MADE)
        if is_text and path.is_file() and not made.exists():
            yield path, made


def read_here(path: Path, part: Path, learnt: Learnt) -> int:
    """Read one file in this process."""
    if path.suffix.lower() == ".parquet":
        raise OSError("Parquet is read with `--on ray`, from amends[cluster]")
    with ExitStack() as opened, part.open("w", encoding="utf-8") as out:
        return read_all(records_of(str(path), opened), out, learnt)
