"""One JSON document: the longest list of objects in it is the table."""

from __future__ import annotations

from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path

from amends.channels.tables.flat import flatten
from amends.channels.tables.json_lists import longest_list, objects_of
from amends.channels.tables.row import Row


class JsonTable:
    """Streamed, so that its size does not matter; its rows are counted from 1."""

    kind = "json"

    def __init__(self, path: Path) -> None:
        """Find the table in the document. Raises Unreadable, saying where it breaks."""
        self._path = path
        self._list = longest_list(self._open)
        self.columns = tuple(self._list.names)

    def estimate(self) -> int:
        """Return how many objects there are; of a long list about how many."""
        if not self._list.seen:
            return self._list.count
        return self._list.count * self._path.stat().st_size // self._list.seen

    def rows(self) -> Iterator[Row]:
        """Yield a row for each object."""
        for line, found in enumerate(objects_of(self._list, self._open), 1):
            cells = dict(flatten(found))
            if any(cell.strip() for cell in cells.values()):
                yield Row(line, cells)

    def _open(self) -> TextIOWrapper:
        return TextIOWrapper(self._path.open("rb"), "utf-8-sig")
