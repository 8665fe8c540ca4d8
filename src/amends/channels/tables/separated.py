"""CSV and its cousins: any separator, any code page, any line ends."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import gettext as _

from amends.channels.tables.encoding import encoding_of
from amends.channels.tables.lines import count_lines
from amends.channels.tables.records import LONGEST_CELL, Record, Records
from amends.channels.tables.row import OPENED, SWALLOWED, Row
from amends.channels.tables.unreadable import Unreadable

SAMPLE = 256 * 1024
SEPARATORS = ",;\t|"
MOST_COLUMNS = 500


class SeparatedTable:
    """Streams the file, so that its size does not matter."""

    kind = "csv"

    def __init__(self, path: Path) -> None:
        """Look at the beginning. Raises Unreadable when there is no header."""
        self._path = path
        with path.open("rb") as file:
            sample = file.read(SAMPLE)
        self.encoding = encoding_of(sample)
        self.separator = _separator(sample.decode(self.encoding, "ignore"))
        header = next(self._records(), None)
        if header is None:
            raise Unreadable(_("The file has no header line with names of columns."))
        self.columns = _names(header.cells[:MOST_COLUMNS])

    def estimate(self) -> int:
        """Count the lines under the header; cells with line ends make it too many."""
        return max(0, count_lines(self._path) - 1)

    def rows(self) -> Iterator[Row]:
        """Yield the rows after the header; cells beyond it are dropped."""
        records = self._records()
        header = next(records, None)
        if header is not None and header.opens is not None:
            yield self._row(header)
        for record in records:
            row = self._row(record)
            if any(cell.strip() for cell in row.cells.values()):
                yield row

    def _row(self, record: Record) -> Row:
        if record.endless:
            return Row(record.line, {SWALLOWED: "yes"})
        if record.opens is not None:
            place = min(record.opens, len(self.columns) - 1)
            return Row(record.line, {OPENED: self.columns[place]})
        cells = dict(zip(self.columns, record.cells, strict=False))
        return Row(record.line, cells, record.zeros)

    def _records(self) -> Iterator[Record]:
        with self._path.open(
            encoding=self.encoding, errors="replace", newline=""
        ) as file:
            # A file without line ends is never held whole.
            pieces = iter(lambda: file.readline(LONGEST_CELL), "")
            records = Records(pieces, self.separator)
            for record in records:
                records.width = records.width or len(record.cells)
                yield record


def _separator(sample: str) -> str:
    """Return the separator that cuts the first lines into equally many cells."""

    def steadiness(separator: str) -> tuple[int, int]:
        lines = list(csv.reader(io.StringIO(sample, newline=""), delimiter=separator))
        widths = Counter(len(cells) for cells in lines[:200] if cells)
        width, often = widths.most_common(1)[0] if widths else (1, 0)
        return (often if width > 1 else 0, width)

    csv.field_size_limit(LONGEST_CELL)
    return max(SEPARATORS, key=steadiness)


def _names(header: list[str]) -> tuple[str, ...]:
    """Return the names of the columns, each different and none empty."""
    seen: Counter[str] = Counter()
    names = []
    for place, cell in enumerate(header, 1):
        name = " ".join(cell.split())[:100] or f"#{place}"
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(names)
