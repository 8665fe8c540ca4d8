"""One row under a mapping: its cells by field, and all that is wrong with them."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from amends.channels.tables.columns import Mapping
from amends.channels.tables.problem import Problem
from amends.channels.tables.row import Row
from amends.channels.tables.values import instant, stars, when

LONGEST = 100_000
NO_RATING = ("nan", "null", "-")


class Calendar(NamedTuple):
    """How dates are read: in this zone, in this order, none behind this moment."""

    zone: ZoneInfo
    month_first: bool
    now: datetime


class Sheet:
    """Reads the cells of one row and notes every problem, not only the first."""

    __slots__ = ("_calendar", "_cells", "_mapping", "line", "problems")

    def __init__(self, row: Row, mapping: Mapping, calendar: Calendar) -> None:
        self.line = row.line
        self.problems: list[Problem] = []
        self._cells = row.cells
        self._mapping = mapping
        self._calendar = calendar

    def cell(self, field: str) -> str:
        """Return what stands in the column of a field; "" where there is none."""
        column = self._mapping.get(field)
        return self._cells.get(column, "").strip() if column else ""

    @property
    def stays_outside(self) -> bool:
        """Whether something here is worse than a remark."""
        return any(not problem.kept for problem in self.problems)

    def wrong(self, field: str, reason: str, *, kept: bool = False) -> None:
        """Note a problem in the column of a field."""
        column = self._mapping.get(field, "")
        self.problems.append(Problem(self.line, column, reason, kept))

    def words(self) -> str:
        """Return the words; too many of them are a problem."""
        text = self.cell("text")
        if len(text) > LONGEST:
            long = _("The text is longer than 100,000 characters; is a quote missing?")
            self.wrong("text", long)
        return text

    def stars(self) -> float | None:
        """Return the rating; what is no rating is a problem."""
        given = self.cell("stars")
        found = stars(given) if given else None
        if given and found is None and given.casefold() not in NO_RATING:
            told = _("“%(cell)s” is not a rating from 1 to 5.")
            self.wrong("stars", told % {"cell": given[:40]})
        return found

    def when(self, field: str) -> datetime | None:
        """Return an instant; no date and a date that cannot be are problems."""
        given = self.cell(field)
        if not given:
            return None
        zone, month_first, now = self._calendar
        found = when(given, zone=zone, month_first=month_first)
        if found is not None and found <= now:
            return found
        if found is not None:
            told = _("“%(cell)s” lies in the future.")
        elif instant(given, zone=zone, month_first=month_first) is not None:
            told = _("“%(cell)s” lies before 1990; correct the year.")
        else:
            told = _("“%(cell)s” is not a date; write 2026-09-14 20:11.")
        self.wrong(field, told % {"cell": given[:40]})
        return None
