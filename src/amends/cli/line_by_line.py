"""JSON Lines in, JSON Lines out: what guarding, drafting and deciding share."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import IO, Any

from amends.cli.refusal import name_in, printable, refuse

Answer = Callable[[Mapping[str, Any]], Mapping[str, Any]]
"""From a line's object to the object that answers it; ValueError says what is off."""


def answer_file(command: str, name: str, answer: Answer) -> int:
    """Write one JSON object a line, an ``error`` in the place of a bad one.

    ``-`` is the standard input. Returns the exit status: 1 if a line could not be
    read, 2 if the file could not.
    """
    try:
        with _opened(name) as lines:
            return answer_lines(lines, answer)
    except OSError as error:
        print(f"amends {command}: {error}", file=sys.stderr)
        return 2


def answer_lines(lines: Iterable[bytes], answer: Answer) -> int:
    """Answer each line; returns 1 if one could not be read."""
    bad = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            told = printable(answer(_object(line)))
        except (ValueError, RecursionError) as error:
            bad += 1
            told = refuse(number, reason(error), name_in(line))
        print(told, flush=True)
    return 1 if bad else 0


def reason(error: Exception) -> str:
    """Return in words why something is no object of ours."""
    if isinstance(error, UnicodeDecodeError):
        return "not UTF-8"
    if isinstance(error, json.JSONDecodeError):
        return f"not JSON: {error.msg} at column {error.colno}"
    if isinstance(error, RecursionError):
        return "not readable: too deep"
    return str(error)


def _object(line: bytes) -> Mapping[str, Any]:
    told = json.loads(line.decode("utf-8-sig"))
    if not isinstance(told, dict):
        raise ValueError("a line must be an object")  # noqa: TRY004 - a value of the file
    return told


def _opened(name: str) -> AbstractContextManager[IO[bytes]]:
    return nullcontext(sys.stdin.buffer) if name == "-" else Path(name).open("rb")
