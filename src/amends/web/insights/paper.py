"""Onto paper: a drawing as PNG or PDF, and a report as PDF."""

from __future__ import annotations

import json
from pathlib import Path

PICTURE = Path(__file__).with_name("picture.typ")
REPORT = Path(__file__).with_name("report.typ")


def printed(svg: str, kind: str) -> bytes:
    """Return one drawing as a file of that kind: png or pdf."""
    import typst  # noqa: PLC0415 - 7 MB in every web process, for one rare file

    inputs = {"drawing": svg}
    if kind == "png":
        made = typst.compile(
            PICTURE.read_bytes(), format="png", ppi=216, sys_inputs=inputs
        )
    else:
        made = typst.compile(PICTURE.read_bytes(), sys_inputs=inputs)
    return _whole(made)


def report(words: dict[str, object]) -> bytes:
    """Return the report; everything written by people goes in as data."""
    import typst  # noqa: PLC0415 - as above

    inputs = {"words": json.dumps(words)}
    return _whole(typst.compile(REPORT.read_bytes(), sys_inputs=inputs))


def _whole(made: object) -> bytes:
    if isinstance(made, bytes | bytearray):
        return bytes(made)
    pages = made if isinstance(made, list) else []
    return bytes(pages[0])
