"""What a command says of a line that it cannot read: to the person and in its place."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping

PRINTED_AT_MOST = 200


def refuse(line: int, reason: str, name: object = None) -> str:
    """Name the line on the standard error; return the object that stands in its place.

    A program that pairs the lines it sent with the lines it gets stays in step.
    """
    print(f"line {line}: {reason}", file=sys.stderr)
    known = name if isinstance(name, str | int | None) else None
    if isinstance(known, str):
        known = known[:PRINTED_AT_MOST]
    return printable({"id": known, "line": line, "error": reason})


def printable(answer: Mapping[str, object]) -> str:
    """Return the object as one line of JSON that any terminal or file takes."""
    text = json.dumps(answer, ensure_ascii=False)
    # Half a surrogate pair is legal in JSON but cannot be written as UTF-8.
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def name_in(line: bytes) -> object:
    """Return the id of a line that is JSON though not what it should be."""
    try:
        told = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    return told.get("id") if isinstance(told, dict) else None
