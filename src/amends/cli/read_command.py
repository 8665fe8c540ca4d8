"""``amends read FILE``: say what each text of a file is about."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import TextIO

from amends.cli.any_table import table_records
from amends.cli.plain_file import is_plain
from amends.cli.refusal import refuse
from amends.core.reading import Unreadable, as_json, feedback, read
from amends.core.reading.records import Record, records


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "file", help="JSON Lines, CSV or Excel; - reads the standard input"
    )


def run(options: Namespace) -> int:
    """Write one JSON object a line, the same as came in, in their order.

    A line that could not be read gets an object with ``error``, and the status is 1.
    """
    with ExitStack() as opened:
        try:
            found = _records(options.file, opened)
        except OSError as error:
            print(f"amends read: {error}", file=sys.stderr)
            return 2
        return _read_all(found, sys.stdout)


def _records(name: str, opened: ExitStack) -> Iterable[Record]:
    """Return what the file holds; one that is not as we wrote it is guessed at."""
    if name == "-" or is_plain(Path(name)):
        return records(_source(name, opened))
    return table_records(Path(name))


def _source(name: str, opened: ExitStack) -> TextIO:
    if name == "-":
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # a stream of the process, always a TextIOWrapper
        return sys.stdin
    return opened.enter_context(
        open(name, encoding="utf-8", errors="replace", newline="")  # noqa: PTH123 - ExitStack closes it
    )


def _read_all(found: Iterable[Record], out: TextIO) -> int:
    bad = 0
    for record in found:
        trouble = record.trouble
        if not trouble:
            try:
                answer = as_json(read(feedback(record.fields)))
            except Unreadable as error:
                trouble = str(error)
            else:
                line = {"id": record.fields.get("id"), **answer}
                text = json.dumps(line, ensure_ascii=False)
                out.write(_printable(text) + "\n")
                continue
        bad += 1
        out.write(refuse(record.line, trouble, record.fields.get("id")) + "\n")
    return 1 if bad else 0


def _printable(text: str) -> str:
    """Keep a lone surrogate, which UTF-8 cannot carry, from ending the run."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
