"""Records of one file in, one JSON object a line out."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TextIO

from amends.cli.any_table import table_records
from amends.cli.plain_file import is_plain
from amends.cli.refusal import refuse
from amends.core.reading import Unreadable, as_json, explain, feedback, read
from amends.core.reading.learning import Learnt
from amends.core.reading.records import Record, records


def records_of(name: str, opened: ExitStack) -> Iterable[Record]:
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


def answered(
    fields: dict[str, Any], learnt: Learnt, *, why: bool = False
) -> dict[str, Any]:
    """Return the output object of one record. Raises Unreadable.

    With ``why`` it tells which words moved which answer, as the reader ships.
    """
    said = feedback(fields)
    if why:
        told = explain(said)
        whys = [one.as_json(said.text) for one in told.whys]
        reading = learnt.corrected(told.reading, said.text)
        return {"id": fields.get("id"), **as_json(reading), "why": whys}
    reading = learnt.corrected(read(said), said.text)
    return {"id": fields.get("id"), **as_json(reading)}


def read_all(
    found: Iterable[Record], out: TextIO, learnt: Learnt, *, why: bool = False
) -> int:
    """Write a line for each record; return how many could not be read."""
    bad = 0
    for record in found:
        trouble = record.trouble
        if not trouble:
            try:
                line = answered(record.fields, learnt, why=why)
            except Unreadable as error:
                trouble = str(error)
            else:
                text = json.dumps(line, ensure_ascii=False)
                out.write(_printable(text) + "\n")
                continue
        bad += 1
        out.write(refuse(record.line, trouble, record.fields.get("id")) + "\n")
    return bad


def _printable(text: str) -> str:
    """Keep a lone surrogate, which UTF-8 cannot carry, from ending the run."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
