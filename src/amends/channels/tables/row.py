"""The one shape into which every format is brought."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

SWALLOWED = "amends:swallowed"
"""The one cell of a row that never ended; the reader turns it into a problem."""
OPENED = "amends:opened"
"""The one cell of a row whose quote is never closed; it names the column."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line it begins in (from 1) and its cells by column name.

    ``zeros`` says that zero bytes were taken out of it.
    """

    line: int
    cells: dict[str, str]
    zeros: bool = False


class Table(Protocol):
    """An open file: the names of its columns, and its rows as often as wanted."""

    kind: str
    columns: tuple[str, ...]

    def estimate(self) -> int:
        """Return about how many rows there are; cheap, for a progress bar."""

    def rows(self) -> Iterator[Row]:
        """Yield every row with at least one filled cell."""
