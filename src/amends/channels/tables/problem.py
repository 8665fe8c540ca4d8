"""What is wrong with a row, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from amends.channels.incoming import Incoming


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in a row: its line, the column, and what to do about it.

    ``kept`` marks a remark: the row came in all the same.
    """

    line: int
    column: str
    reason: str
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one row became: an item, or none where a problem keeps it outside."""

    line: int
    item: Incoming | None
    problems: tuple[Problem, ...] = ()
