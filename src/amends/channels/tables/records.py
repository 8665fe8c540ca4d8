"""The records of a CSV, and those among them whose quote never closes."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

LONGEST_CELL = 4 * 1024 * 1024
# Longer than any record that people mean; what goes on that long lacks its quote.
LONGEST_RECORD = 1024 * 1024
# What may be read a second time behind missing quotes, before every line stands alone.
PATIENCE = 64 * 1024 * 1024


class Record(NamedTuple):
    """The line it begins in (from 1) and its cells.

    ``opens`` counts the cell (from 0) whose quote is not closed, and then the cells
    are those of that line alone; ``zeros`` says that zero bytes were taken out;
    ``endless`` that one cell was too long to be held.
    """

    line: int
    cells: list[str]
    opens: int | None = None
    zeros: bool = False
    endless: bool = False


class Records:
    """Reads lines as CSV; a missing quote costs its own line and no other."""

    def __init__(self, lines: Iterator[str], separator: str) -> None:
        csv.field_size_limit(LONGEST_CELL)
        self._source = lines
        self._separator = separator
        self._again: deque[str] = deque()
        self._held: list[str] = []
        self._size = 0
        self._line = 0
        self._patience = PATIENCE
        self._zeros = self._ended = False
        self.width = 0
        """How many cells a row should have; 0 as long as nobody knows."""

    def __iter__(self) -> Iterator[Record]:
        """Yield the records in the file's order, those without any word left out."""
        while not self._ended or self._held:
            reader = csv.reader(self._feed(), delimiter=self._separator, strict=True)
            try:
                for cells in reader:
                    if len(self._held) > 1 and self._swallowed(cells):
                        yield self._opened()
                    elif any(cells):
                        yield self._made(cells)
                    else:
                        self._forget()
            except csv.Error:
                yield self._mended()

    def _feed(self) -> Iterator[str]:
        longest = LONGEST_RECORD if self._patience > 0 else 0
        while True:
            line = self._again.popleft() if self._again else next(self._source, "")
            if not line:
                self._ended = True
                return
            if "\0" in line:
                line, self._zeros = line.replace("\0", ""), True
            if self._held and self._size + len(line) > longest:
                self._again.appendleft(line)
                raise csv.Error("a record that never ends")
            self._held.append(line)
            self._size += len(line)
            self._line += 1
            yield line

    def _mended(self) -> Record:
        """Return what can be made of the lines at which the strict reader stopped."""
        alone = self._alone(self._held[0])
        if len(self._held) > 1 or self._ended or alone is None:
            return self._opened() if alone is not None else self._made([], endless=True)
        # A quote inside a cell is sloppy and harmless, unless another one stays open.
        return self._opened() if alone[-1].endswith(("\n", "\r")) else self._made(alone)

    def _alone(self, line: str) -> list[str] | None:
        try:
            return next(csv.reader([line], delimiter=self._separator))
        except csv.Error:
            return None

    def _opened(self) -> Record:
        """Give up the line with the quote, and read those behind it once more."""
        cells = self._alone(self._held[0]) or [""]
        behind = self._held[1:]
        self._patience -= self._size
        self._again.extendleft(reversed(behind))
        self._line -= len(behind)
        self._ended = self._ended and not behind
        del self._held[1:]
        cells[-1] = cells[-1].rstrip("\r\n")
        return self._made(cells, opens=len(cells) - 1)

    def _made(
        self, cells: list[str], *, opens: int | None = None, endless: bool = False
    ) -> Record:
        line = self._line - len(self._held) + 1
        made = Record(line, cells, opens, self._zeros, endless)
        self._forget()
        return made

    def _forget(self) -> None:
        self._held.clear()
        self._size, self._zeros = 0, False

    def _swallowed(self, cells: list[str]) -> bool:
        """Tell whether the lines of a well-formed record are rows of their own."""
        inner = [line for line in self._held[1:-1] if line.strip()]
        if not inner:
            return len(cells) != self.width and all(map(self._row_like, self._held))
        fewest = 3 if self.width == 2 else 1
        return len(inner) >= fewest and all(map(self._row_like, inner))

    def _row_like(self, line: str) -> bool:
        cells = self._alone(line)
        if cells is None or len(cells) != self.width or self.width < 2:
            return False
        # People put a space behind a comma, programs do not.
        return not any(cell.startswith(" ") for cell in cells[1:])
