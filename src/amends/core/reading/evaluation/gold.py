"""Labelled lines, from JSON Lines or from the gzip CSV of shared/data."""

from __future__ import annotations

import csv
import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple


class Labelled(NamedTuple):
    """One input record and the part of the output that a person wrote down."""

    record: dict[str, Any]
    expected: dict[str, Any]


def labelled(path: Path) -> Iterator[Labelled]:
    """Return the labelled lines of a file.

    Raises ValueError naming the line that is no JSON object.
    """
    if path.name.endswith((".csv", ".csv.gz")):
        yield from _from_csv(path)
    else:
        yield from _from_jsonl(path)


def _from_jsonl(path: Path) -> Iterator[Labelled]:
    with path.open(encoding="utf-8-sig") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                record = json.loads(line)
            except json.JSONDecodeError as error:
                raise ValueError(f"line {number} is no JSON: {error}") from error
            if not isinstance(record, dict):
                raise ValueError(  # noqa: TRY004 - wrong content, not a wrong call
                    f"line {number} is no JSON object"
                )
            expected = record.get("expected") or record.get("gold") or {}
            yield Labelled(record, expected)


def _from_csv(path: Path) -> Iterator[Labelled]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            expected: dict[str, Any] = {"lang": row["lang"]}
            if row.get("polarity"):
                expected["polarity"] = row["polarity"]
            if row.get("stars"):
                expected["stars"] = float(row["stars"])
            record = {"text": row["text"], "sector": row.get("domain") or None}
            yield Labelled(record, expected)
