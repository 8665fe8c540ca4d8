"""JSON Lines: one object a line, streamed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from django.utils.translation import gettext as _

from amends.channels.tables.flat import flatten
from amends.channels.tables.lines import count_lines
from amends.channels.tables.row import Row
from amends.channels.tables.unreadable import Unreadable

LOOKED_AT = 200
LONGEST_LINE = 4 * 1024 * 1024
BROKEN = "amends:broken"
"""The column of a line that is not JSON; the reader turns it into a problem."""


class JsonLinesTable:
    """A broken line is a row with one odd cell; the lines after it still count."""

    kind = "json lines"

    def __init__(self, path: Path) -> None:
        """Learn the columns from the first lines."""
        self._path = path
        names: dict[str, None] = {}
        for row in islice(self.rows(), LOOKED_AT):
            names.update(dict.fromkeys(row.cells))
        names.pop(BROKEN, None)
        if not names:
            raise Unreadable(_("No line of this file is a JSON object."))
        self.columns = tuple(names)

    def estimate(self) -> int:
        """Count the lines; cells with line ends make it a little too many."""
        return count_lines(self._path)

    def rows(self) -> Iterator[Row]:
        """Yield a row for each line."""
        with self._path.open(encoding="utf-8-sig", errors="replace") as file:
            # A line without an end is never held whole.
            lines = iter(lambda: file.readline(LONGEST_LINE), "")
            for line, text in enumerate(lines, 1):
                zeros = "\0" in text
                words = text.replace("\0", "") if zeros else text
                if words.strip():
                    yield Row(line, _cells(words), zeros)


def _cells(text: str) -> dict[str, str]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        return {BROKEN: str(error)}
    if not isinstance(found, dict):
        return {BROKEN: "not an object"}
    return dict(flatten(found))
