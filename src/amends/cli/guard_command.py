"""``amends guard FILE``: list what is wrong with each reply of a file."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from amends.cli.refusal import name_in, refuse
from amends.core.guard import check, from_json
from amends.core.guard.intake import Unreadable
from amends.core.languages.shelf import FULL


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("file", help="JSON Lines; - reads the standard input")
    parser.add_argument(
        "--ui-lang", default="en", choices=FULL, help="language of the reasons"
    )


def run(options: Namespace) -> int:
    """Write one JSON object a line, an ``error`` for what could not be read; then 1."""
    if options.file == "-":
        return _guard_all(sys.stdin.buffer, options.ui_lang)
    try:
        with Path(options.file).open("rb") as lines:
            return _guard_all(lines, options.ui_lang)
    except OSError as error:
        print(f"amends guard: {error}", file=sys.stderr)
        return 2


def _guard_all(lines: Iterable[bytes], ui_lang: str) -> int:
    bad = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            answer = _answer(line, ui_lang)
        except ValueError as error:
            bad += 1
            print(refuse(number, _reason(error), name_in(line)), flush=True)
        else:
            print(answer, flush=True)
    return 1 if bad else 0


def _answer(line: bytes, ui_lang: str) -> str:
    told = json.loads(line.decode("utf-8-sig"))
    name, reply, setting = from_json(told)
    found = [asdict(finding) for finding in check(reply, setting, ui_lang=ui_lang)]
    text = json.dumps(
        {"id": told.get("id", name), "findings": found}, ensure_ascii=False
    )
    # Half a surrogate pair is legal in JSON but cannot be written as UTF-8.
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _reason(error: ValueError) -> str:
    if isinstance(error, Unreadable):
        return str(error)
    if isinstance(error, UnicodeDecodeError):
        return "not UTF-8"
    if isinstance(error, json.JSONDecodeError):
        return f"not JSON: {error.msg} at column {error.colno}"
    return f"not readable: {error}"
