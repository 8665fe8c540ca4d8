"""Records of one file in, one JSON object a line out."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from typing import Any, TextIO

from amends.cli.any_table import table_records
from amends.cli.plain_file import is_plain
from amends.cli.refusal import refuse
from amends.core.nouns import Feedback
from amends.core.reading import Unreadable, as_json, explain, feedback, read_many
from amends.core.reading.learning import Learnt
from amends.core.reading.records import Record, records

_TOGETHER = 400


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


def answered(fields: dict[str, Any], learnt: Learnt) -> dict[str, Any]:
    """Return the output object of one record with which words moved which answer.

    They are those of the reader as it ships. Raises Unreadable.
    """
    said = feedback(fields)
    told = explain(said)
    whys = [one.as_json(said.text) for one in told.whys]
    reading = learnt.corrected(told.reading, said.text)
    return {"id": fields.get("id"), **as_json(reading), "why": whys}


def answered_together(
    records: Iterable[dict[str, Any]], learnt: Learnt
) -> Iterator[dict[str, Any] | Unreadable]:
    """Return the output object of each record, or why there is none.

    They are read many at a time, which is half as dear as one by one.
    """
    waiting = iter(records)
    while some := list(islice(waiting, _TOGETHER)):
        said = [_said(fields) for fields in some]
        read = iter(read_many([one for one in said if isinstance(one, Feedback)]))
        for fields, one in zip(some, said, strict=True):
            if isinstance(one, Unreadable):
                yield one
            else:
                reading = learnt.corrected(next(read), one.text)
                yield {"id": fields.get("id"), **as_json(reading)}


def _said(fields: dict[str, Any]) -> Feedback | Unreadable:
    try:
        return feedback(fields)
    except Unreadable as error:
        return error


def read_all(
    found: Iterable[Record], out: TextIO, learnt: Learnt, *, why: bool = False
) -> int:
    """Write a line for each record; return how many could not be read."""
    bad = 0
    waiting = iter(found)
    while some := list(islice(waiting, 1 if why else _TOGETHER)):
        whole = [one.fields for one in some if not one.trouble]
        told = _explained(whole, learnt) if why else answered_together(whole, learnt)
        for record in some:
            line = Unreadable(record.trouble) if record.trouble else next(told)
            bad += isinstance(line, Unreadable)
            out.write(_line(record, line) + "\n")
    return bad


def _explained(
    records: list[dict[str, Any]], learnt: Learnt
) -> Iterator[dict[str, Any] | Unreadable]:
    for fields in records:
        try:
            yield answered(fields, learnt)
        except Unreadable as error:
            yield error


def _line(record: Record, told: dict[str, Any] | Unreadable) -> str:
    if isinstance(told, Unreadable):
        return refuse(record.line, str(told), record.fields.get("id"))
    return _printable(json.dumps(told, ensure_ascii=False))


def _printable(text: str) -> str:
    """Keep a lone surrogate, which UTF-8 cannot carry, from ending the run."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
