"""The one shape into which every format is brought."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

SWALLOWED = "amends:swallowed"
"""The one cell of a row that never ended; the reader turns it into a problem."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its line in the file (from 1) and its cells by column name."""

    line: int
    cells: dict[str, str]


class Table(Protocol):
    """An open file: the names of its columns, and its rows as often as wanted."""

    kind: str
    columns: tuple[str, ...]

    def estimate(self) -> int:
        """Return about how many rows there are; cheap, for a progress bar."""

    def rows(self) -> Iterator[Row]:
        """Yield every row with at least one filled cell."""
