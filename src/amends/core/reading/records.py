"""Feedback records from a stream of JSON Lines or CSV, one at a time."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, NamedTuple

_LONGEST_FIELD = 4_000_000


class Record(NamedTuple):
    """One record with the number of its line; ``trouble`` says why there is none."""

    line: int
    fields: dict[str, Any]
    trouble: str


def records(lines: Iterable[str]) -> Iterator[Record]:
    """Return the records of a stream in order; its first line tells the format.

    A line that starts with ``{`` is JSON, otherwise it heads a CSV. A bad line
    becomes a record with ``trouble``; the stream goes on after it.
    """
    stream = iter(lines)
    first = next(stream, None)
    while first is not None and not first.strip("\ufeff \t\r\n"):
        first = next(stream, None)
    if first is None:
        return
    whole = chain([first.lstrip("\ufeff")], stream)
    yield from _json(whole) if first.lstrip("\ufeff \t")[:1] in "{[" else _csv(whole)


def _json(lines: Iterable[str]) -> Iterator[Record]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            fields = json.loads(line)
        except (json.JSONDecodeError, RecursionError) as error:
            yield Record(number, {}, f"no JSON: {str(error)[:120]}")
            continue
        if isinstance(fields, dict):
            yield Record(number, fields, "")
        else:
            yield Record(number, {}, 'not a JSON object; write {"text": …}')


def _csv(lines: Iterable[str]) -> Iterator[Record]:
    csv.field_size_limit(_LONGEST_FIELD)
    stream = iter(lines)
    head = next(stream)
    separator = max(",;\t", key=head.count)
    columns = next(csv.reader([head], delimiter=separator))
    names = [name.strip().lower() for name in columns]
    if "text" not in names:
        yield Record(1, {}, f"no column `text` among: {', '.join(names)[:120]}")
        return
    rows = csv.reader((line.replace("\0", "") for line in stream), delimiter=separator)
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield Record(rows.line_num + 1, {}, f"no CSV: {error}")
            continue
        if row:
            yield _row(names, row, rows.line_num + 1)


def _row(names: list[str], row: list[str], line: int) -> Record:
    if len(row) > len(names):
        return Record(line, {}, f"{len(row)} fields under {len(names)} columns")
    filled = dict(zip(names, row, strict=False))
    return Record(line, {name: value for name, value in filled.items() if value}, "")
