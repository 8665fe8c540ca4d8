"""One JSON document: the longest list of objects in it is the table."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from amends.channels.tables.flat import flatten
from amends.channels.tables.row import Row
from amends.channels.tables.unreadable import Unreadable

LARGEST = 150 * 1024 * 1024
DEEPEST = 6


class JsonTable:
    """Read whole, hence bounded; its rows are counted from 1."""

    kind = "json"

    def __init__(self, path: Path) -> None:
        """Read the document. Raises Unreadable, saying where it breaks."""
        if path.stat().st_size > LARGEST:
            raise Unreadable(
                "This JSON is too large to be read at once. "
                "Save it as JSON Lines (one object a line) or CSV."
            )
        self._objects = objects_in(path.read_bytes())
        names: dict[str, None] = {}
        for row in self.rows():
            names.update(dict.fromkeys(row.cells))
        self.columns = tuple(names)

    def estimate(self) -> int:
        """Return how many objects there are."""
        return len(self._objects)

    def rows(self) -> Iterator[Row]:
        """Yield a row for each object."""
        for line, found in enumerate(self._objects, 1):
            cells = dict(flatten(found))
            if any(cell.strip() for cell in cells.values()):
                yield Row(line, cells)


def objects_in(content: bytes) -> list[object]:
    """Return the longest list of objects in a document."""
    try:
        document = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Unreadable("JSON is written in UTF-8; this file is not.") from error
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"This is not JSON: {error}.") from error
    found = max(_lists(document), key=len, default=[])
    if not found and isinstance(document, dict):
        found = [document]
    if not found:
        raise Unreadable("There is no list of reviews in this JSON.")
    return found


def _lists(value: object, depth: int = 0) -> Iterator[list[object]]:
    if isinstance(value, list) and any(isinstance(inner, dict) for inner in value):
        yield [inner for inner in value if isinstance(inner, dict)]
    elif isinstance(value, dict) and depth < DEEPEST:
        for inner in value.values():
            yield from _lists(inner, depth + 1)
