"""``amends guard FILE``: list what is wrong with each reply of a file."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from dataclasses import asdict
from functools import partial
from typing import Any

from amends.cli.line_by_line import answer_file
from amends.core.guard import check, from_json
from amends.core.languages.shelf import FULL


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("file", help="JSON Lines; - reads the standard input")
    parser.add_argument(
        "--ui-lang", default="en", choices=FULL, help="language of the reasons"
    )


def run(options: Namespace) -> int:
    """Write one JSON object a line, an ``error`` for what could not be read; then 1."""
    return answer_file(
        "guard", options.file, partial(_guarded, ui_lang=options.ui_lang)
    )


def _guarded(told: Mapping[str, Any], *, ui_lang: str) -> dict[str, object]:
    name, reply, setting = from_json(told)
    found = [asdict(finding) for finding in check(reply, setting, ui_lang=ui_lang)]
    return {"id": told.get("id", name), "findings": found}
